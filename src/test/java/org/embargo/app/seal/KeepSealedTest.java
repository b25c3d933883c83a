package org.embargo.app.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.app.seal.SealWorld.HIDING;
import static org.embargo.app.seal.SealWorld.NOW;
import static org.embargo.app.seal.SealWorld.OTHER;
import static org.embargo.app.seal.SealWorld.OWN;
import static org.embargo.app.seal.SealWorld.SEALING;
import static org.embargo.app.seal.SealWorld.SHARED;
import static org.embargo.app.seal.SealWorld.STAFF;
import static org.embargo.app.seal.SealWorld.TEAM_ONLY;

import java.util.Optional;
import org.embargo.app.tracker.Levels;
import org.embargo.core.disclosure.TrackedIssue;
import org.embargo.core.history.LogEntry;
import org.embargo.core.history.LogEntry.What;
import org.embargo.core.opening.Opening;
import org.embargo.core.opening.Opening.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeepSealedTest {
  private final SealWorld world = new SealWorld();

  @Test
  void a_security_issue_without_its_level_is_sealed_and_that_is_kept() {
    world.rounds.last = Optional.of(NOW.minusSeconds(42));

    world.watchIssue.look(world.security(1, OWN, null));

    assertThat(world.levelOf(1)).hasValue(SEALING);
    assertThat(world.log.entries.get(0).what()).isEqualTo(What.BREACH);
    assertThat(world.log.entries.get(0).why())
        .isEqualTo("it had no level; for 42 s at most; who could have seen it: anyone");
  }

  @ParameterizedTest
  @ValueSource(classes = {IllegalStateException.class, NoClassDefFoundError.class})
  void what_is_sealed_is_sealed_though_nobody_can_tell_whom_it_was_open_to(
      Class<? extends Throwable> thrown) {
    world.schemeIsRead = () -> sneak(thrown);

    world.watchIssue.look(world.security(1, OWN, null));
    world.guarded.add(2, Optional.empty(), NOW);
    world.watchIssue.look(world.put(2, OTHER, "bug", null, SEALING));

    assertThat(world.levelOf(1)).hasValue(SEALING);
    assertThat(world.log.entries)
        .filteredOn(line -> line.what() != What.OPENED)
        .extracting(LogEntry::what)
        .containsExactly(What.BREACH, What.MISPLACED);
    assertThat(world.log.entries)
        .filteredOn(line -> line.what() != What.OPENED)
        .allMatch(line -> line.why().endsWith(Levels.NOT_KNOWN));
  }

  private static void sneak(Class<? extends Throwable> thrown) {
    if (thrown == NoClassDefFoundError.class) {
      throw new NoClassDefFoundError("of the API");
    }
    throw new IllegalStateException("no such role");
  }

  @Test
  void hearing_of_it_twice_seals_once_and_is_one_breach() {
    TrackedIssue found = world.security(1, OWN, null);

    world.keepSealed.check(found);
    world.keepSealed.check(found);

    assertThat(world.log.entries).hasSize(1);
  }

  @Test
  void what_was_opened_after_its_publication_is_left_open() {
    world.openings.save(new Opening(1, 1, NOW, State.DONE));

    world.watchIssue.look(world.security(1, OWN, null));

    assertThat(world.levelOf(1)).isEmpty();
    assertThat(world.log.entries).noneMatch(entry -> entry.what() == What.BREACH);
  }

  @Test
  void what_another_node_has_opened_is_left_open_before_this_one_has_heard_of_it() {
    TrackedIssue whole = world.security(1, OWN, null);
    TrackedIssue part = world.put(2, OWN, "part", 1L, null);
    world.openings.all.put(1L, new Opening(1, 1, NOW, State.BEGUN));
    assertThat(world.openings.mayHaveBegun(1)).isFalse();

    world.keepSealed.check(part);
    world.keepSealed.check(whole);

    assertThat(world.levelOf(1)).isEmpty();
    assertThat(world.levelOf(2)).isEmpty();
    assertThat(world.log.entries).isEmpty();
  }

  @Test
  void what_another_node_has_sealed_again_is_sealed_before_this_one_has_heard_of_it() {
    TrackedIssue issue = world.security(1, OWN, null);
    world.openings.save(new Opening(1, 1, NOW, State.DONE));
    world.openings.all.remove(1L);
    world.guarded.add(1, Optional.empty(), NOW);
    assertThat(world.openings.mayHaveBegun(1)).isTrue();

    world.reconcile.run();
    assertThat(world.levelOf(1)).hasValue(SEALING);

    world.put(1, OWN, "bug", null, null);
    world.watchIssue.look(issue);
    assertThat(world.levelOf(1)).hasValue(SEALING);
  }

  @Test
  void what_is_planned_to_be_opened_or_held_is_sealed() {
    world.openings.save(new Opening(1, 1, NOW, State.PLANNED));
    world.openings.save(new Opening(2, 1, NOW, State.HELD));

    world.keepSealed.check(world.security(1, OWN, null));
    world.keepSealed.check(world.security(2, OWN, null));

    assertThat(world.levelOf(1)).hasValue(SEALING);
    assertThat(world.levelOf(2)).hasValue(SEALING);
  }

  @Test
  void a_level_that_is_another_one_is_no_seal() {
    world.keepSealed.check(world.security(1, OWN, STAFF));

    assertThat(world.levelOf(1)).hasValue(SEALING);
    assertThat(world.log.entries.get(0).why()).contains("another level").contains("level 22");
  }

  @Test
  void a_sealed_issue_an_ordinary_one_and_one_of_another_project_are_left_alone() {
    world.keepSealed.check(world.security(1, OWN, SEALING));
    world.keepSealed.check(world.put(2, OWN, "bug", null, null));
    world.keepSealed.check(world.security(3, OTHER, null));

    assertThat(world.levelOf(2)).isEmpty();
    assertThat(world.levelOf(3)).isEmpty();
    assertThat(world.log.entries).isEmpty();
  }

  @Test
  void what_has_been_a_security_issue_stays_sealed_as_another_type() {
    world.watchIssue.look(world.security(1, OWN, SEALING));

    world.keepSealed.check(world.put(1, OWN, "bug", null, null));

    assertThat(world.levelOf(1)).hasValue(SEALING);
  }

  @Test
  void moved_to_another_project_that_is_set_up_it_is_sealed_for_the_team_there() {
    world.watchIssue.look(world.security(1, OWN, SEALING));
    world.setups.save(world.setups.find(SHARED).orElseThrow().sealedBy(STAFF));
    world.levels.get(SHARED).clear();
    world.levels.get(SHARED).add(SealWorld.level(STAFF, "projectrole", "reporter"));

    world.keepSealed.check(world.put(1, SHARED, "bug", null, null));

    assertThat(world.levelOf(1)).hasValue(STAFF);
  }

  @Test
  void moved_to_a_project_without_a_seal_nobody_sees_it_until_it_is_moved_back() {
    world.watchIssue.look(world.security(1, OWN, SEALING));

    world.keepSealed.check(world.put(1, OTHER, "security", null, null));
    assertThat(world.levelOf(1)).hasValue(HIDING);
    world.keepSealed.check(world.issues.get(1L));
    assertThat(world.log.entries)
        .extracting(LogEntry::what)
        .containsExactly(What.OPENED, What.BREACH);

    world.keepSealed.check(world.put(1, OWN, "security", null, HIDING));
    assertThat(world.levelOf(1)).hasValue(SEALING);
    assertThat(world.log.entries).extracting(LogEntry::what).last().isEqualTo(What.LEVEL_RESTORED);
  }

  @Test
  void a_level_that_was_deleted_is_made_again_and_the_setup_goes_by_the_new_one() {
    world.watchIssue.look(world.security(1, OWN, SEALING));
    world.watchIssue.look(world.security(2, OWN, SEALING));
    world.levels.get(OWN).remove(0);

    world.keepSealed.check(world.security(1, OWN, null));
    world.keepSealed.check(world.security(2, OWN, SEALING));

    long remade = world.setups.find(OWN).orElseThrow().levelId();
    assertThat(remade).isNotEqualTo(SEALING);
    assertThat(world.levelOf(1)).hasValue(remade);
    assertThat(world.levelOf(2)).hasValue(remade);
    assertThat(world.levels.get(OWN)).hasSize(2);
  }

  @Test
  void while_no_level_can_be_made_the_issue_is_hidden_once_and_not_every_minute() {
    world.cannotMake = true;
    world.levels.get(OWN).remove(0);

    world.keepSealed.check(world.security(1, OWN, null));
    world.keepSealed.check(world.issues.get(1L));

    assertThat(world.levelOf(1)).hasValue(HIDING);
    assertThat(world.log.entries).hasSize(1);
  }

  @Test
  void a_level_that_lets_everybody_in_by_now_is_replaced() {
    world.levels.get(OWN).set(0, SealWorld.level(SEALING, "projectrole", "reporter", "group"));

    world.keepSealed.check(world.security(1, OWN, SEALING));

    assertThat(world.levelOf(1)).hasValue(world.setups.find(OWN).orElseThrow().levelId());
    assertThat(world.levelOf(1)).isNotEqualTo(Optional.of(SEALING));
  }

  @Test
  void in_a_scheme_that_others_use_no_level_is_added() {
    world.levels.get(SHARED).remove(0);
    world.keepSealed.check(world.security(1, SHARED, null));
    assertThat(world.levelOf(1)).hasValue(HIDING);

    world.levels.get(SHARED).add(SealWorld.level(TEAM_ONLY, "projectrole"));
    world.keepSealed.check(world.issues.get(1L));
    assertThat(world.levelOf(1)).hasValue(TEAM_ONLY);

    world.keepSealed.check(world.issues.get(1L));
    assertThat(world.levelOf(1)).hasValue(TEAM_ONLY);
    assertThat(world.levels.get(SHARED)).hasSize(2);
    assertThat(world.log.entries).hasSize(2);
  }

  @Test
  void a_sub_task_has_the_level_of_its_sealed_parent_and_of_an_ordinary_one_what_it_has() {
    world.security(1, OWN, null);
    TrackedIssue subTask = world.put(2, OWN, "sub-task", 1L, null);
    world.keepSealed.check(world.issues.get(1L));
    assertThat(world.levelOf(2)).hasValue(SEALING);

    world.put(2, OWN, "sub-task", 1L, STAFF);
    world.keepSealed.check(subTask);
    assertThat(world.levelOf(2)).hasValue(SEALING);

    world.put(3, OWN, "bug", null, null);
    world.keepSealed.check(world.put(4, OWN, "sub-task", 3L, STAFF));
    assertThat(world.levelOf(4)).hasValue(STAFF);
  }

  @Test
  void a_sub_task_takes_no_level_from_a_parent_that_is_open_itself() {
    world.security(1, OWN, STAFF);

    world.keepSealed.check(world.put(2, OWN, "sub-task", 1L, null));

    assertThat(world.levelOf(2)).hasValue(SEALING);
  }

  @Test
  void a_part_of_a_sealed_issue_stays_sealed_when_it_becomes_an_issue_of_its_own() {
    world.security(1, OWN, SEALING);
    world.keepSealed.check(world.put(2, OWN, "sub-task", 1L, SEALING));

    world.keepSealed.check(world.put(2, OWN, "bug", null, null));

    assertThat(world.levelOf(2)).hasValue(SEALING);
    assertThat(world.disclosures.rows).doesNotContainKey(2L);
  }

  @Test
  void a_sealed_part_of_an_ordinary_issue_is_sealed_again_when_the_change_is_told_of_the_whole() {
    world.watchIssue.look(world.security(1, OWN, SEALING));
    TrackedIssue whole = world.put(2, OWN, "bug", null, null);
    world.put(1, OWN, "sub-task", 2L, null);

    world.watchIssue.look(whole);

    assertThat(world.levelOf(1)).hasValue(SEALING);
    assertThat(world.levelOf(2)).isEmpty();
  }

  @Test
  void an_issue_that_is_deleted_is_forgotten_and_no_disclosure_is_opened_for_it() {
    TrackedIssue first = world.security(1, OWN, SEALING);
    world.watchIssue.look(first);
    TrackedIssue second = world.security(2, OWN, SEALING);
    world.issues.clear();

    world.watchIssue.look(first);
    world.watchIssue.look(second);

    assertThat(world.guarded.ids).isEmpty();
    assertThat(world.disclosures.rows).containsOnlyKeys(1L);
  }
}
