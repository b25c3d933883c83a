package org.embargo.app.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.embargo.app.seal.SealWorld.HIDING;
import static org.embargo.app.seal.SealWorld.MEMBER;
import static org.embargo.app.seal.SealWorld.NOW;
import static org.embargo.app.seal.SealWorld.OTHER;
import static org.embargo.app.seal.SealWorld.OWN;
import static org.embargo.app.seal.SealWorld.SEALING;
import static org.embargo.app.seal.SealWorld.STAFF;
import static org.embargo.app.seal.SealWorld.TEAM_ONLY;

import java.util.List;
import java.util.Optional;
import org.embargo.core.disclosure.TrackedIssue;
import org.embargo.core.history.LogEntry;
import org.embargo.core.history.LogEntry.What;
import org.embargo.core.opening.Opening;
import org.embargo.core.opening.Opening.State;
import org.embargo.core.setup.LevelState;
import org.embargo.core.setup.config.Grant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What fails, and is not needed to seal, keeps no issue open; and no breach goes unwritten. */
class SealFailuresTest {
  private final SealWorld world = new SealWorld();

  @ParameterizedTest
  @ValueSource(classes = {IllegalStateException.class, NoClassDefFoundError.class})
  void an_issue_is_sealed_though_nobody_can_tell_who_is_on_the_team(
      Class<? extends Throwable> thrown) {
    world.teamIsAsked = () -> sneak(thrown);

    world.watchIssue.look(world.security(1, OWN, null));
    world.watchIssue.look(world.security(2, OWN, STAFF));
    world.reconcile.run();

    assertThat(world.levelOf(1)).hasValue(SEALING);
    assertThat(world.levelOf(2)).hasValue(SEALING);
    assertThat(world.rounds.last).hasValue(NOW);
  }

  /** It is the one more closed, and what the team has chosen. */
  @Test
  void a_level_of_the_team_alone_stays_where_nobody_can_tell_who_is_on_the_team() {
    world.levels.get(OWN).add(SealWorld.level(TEAM_ONLY, "projectrole"));
    world.teamIsAsked = () -> sneak(IllegalStateException.class);

    world.watchIssue.look(world.security(1, OWN, TEAM_ONLY));

    assertThat(world.levelOf(1)).hasValue(TEAM_ONLY);
    assertThat(breaches()).isEmpty();
  }

  @Test
  void an_issue_that_waits_for_its_way_back_is_hidden_where_nobody_can_tell_who_is_on_the_team() {
    Grant member = new Grant(Grant.USER, MEMBER, "a member");
    world.levels.put(OTHER, List.of(new LevelState(50, "Return", List.of(member))));
    world.watchIssue.look(world.security(1, OWN, SEALING));
    world.watchIssue.look(world.put(1, OTHER, "bug", null, 50L));
    assertThat(world.levelOf(1)).hasValue(50L);
    world.teamIsAsked = () -> sneak(NoClassDefFoundError.class);

    world.reconcile.run();

    assertThat(world.levelOf(1)).hasValue(HIDING);
  }

  @Test
  void a_part_is_sealed_though_its_whole_cannot_be_read() {
    world.watchIssue.look(world.security(1, OWN, SEALING));
    world.keepSealed.check(world.put(2, OWN, "sub-task", 1L, SEALING));
    world.levels.get(OWN).add(SealWorld.level(TEAM_ONLY, "projectrole"));
    world.broken = 1;

    world.keepSealed.check(world.put(2, OWN, "sub-task", 1L, null));
    assertThat(world.levelOf(2)).hasValue(SEALING);

    // The whole may have this one too.
    world.keepSealed.check(world.put(2, OWN, "sub-task", 1L, TEAM_ONLY));
    assertThat(world.levelOf(2)).hasValue(TEAM_ONLY);
  }

  @Test
  void a_node_that_goes_down_when_the_tracker_has_sealed_an_issue_leaves_the_line_of_the_breach() {
    TrackedIssue issue = world.security(1, OWN, null);
    world.levelIsGiven = SealFailuresTest::goDown;
    assertThatThrownBy(() -> world.keepSealed.check(issue)).isInstanceOf(NodeDown.class);

    world.levelIsGiven = () -> {};
    world.watchIssue.look(issue);

    assertThat(world.levelOf(1)).hasValue(SEALING);
    assertThat(breaches()).hasSize(1);
    world.watchIssue.look(world.security(1, OWN, null));
    assertThat(breaches()).hasSize(2);
  }

  @Test
  void an_issue_that_cannot_be_sealed_is_told_once_and_once_more_when_it_is() {
    world.rounds.last = Optional.of(NOW.minusSeconds(60));
    TrackedIssue issue = world.security(1, OWN, null);
    for (int i = 0; i < 3; i++) {
      world.levelIsGiven =
          () -> {
            world.security(1, OWN, null);
            throw new IllegalStateException("the tracker stores nothing");
          };
      assertThatThrownBy(() -> world.keepSealed.check(issue)).hasMessageContaining("nothing");
    }
    assertThat(breaches()).hasSize(1);

    world.levelIsGiven = () -> {};
    world.rounds.last = Optional.of(NOW.minusSeconds(240));
    world.keepSealed.check(issue);

    assertThat(breaches()).hasSize(2);
    assertThat(breaches().get(0).why()).contains("for 60 s at most");
    assertThat(breaches().get(1).why()).contains("for 240 s at most");
  }

  @Test
  void an_issue_that_cannot_be_sealed_and_is_opened_to_others_meanwhile_has_a_line_of_both() {
    world.levelIsGiven = SealFailuresTest::goDown;
    assertThatThrownBy(() -> world.keepSealed.check(world.security(1, OWN, STAFF)))
        .isInstanceOf(NodeDown.class);
    assertThatThrownBy(() -> world.keepSealed.check(world.security(1, OWN, null)))
        .isInstanceOf(NodeDown.class);

    assertThat(breaches()).extracting(LogEntry::why).anyMatch(why -> why.endsWith(": level 22"));
    assertThat(breaches()).extracting(LogEntry::why).anyMatch(why -> why.endsWith(": anyone"));
  }

  @Test
  void no_line_says_that_a_hidden_issue_was_given_its_level_before_it_was() {
    world.watchIssue.look(world.security(1, OWN, SEALING));
    world.levelIsGiven = SealFailuresTest::goDown;

    assertThatThrownBy(() -> world.keepSealed.check(world.security(1, OWN, HIDING)))
        .isInstanceOf(NodeDown.class);

    assertThat(world.log.entries).noneMatch(line -> line.what() == What.LEVEL_RESTORED);
  }

  @Test
  void an_issue_is_sealed_though_nothing_can_be_written_of_it() {
    world.log.isBroken = true;

    assertThatThrownBy(() -> world.keepSealed.check(world.security(1, OWN, null)))
        .hasMessageContaining("no such table");

    assertThat(world.levelOf(1)).hasValue(SEALING);
    assertThat(world.indexed).containsKey(1L);
  }

  @Test
  void a_part_that_cannot_be_sealed_keeps_no_other_open() {
    TrackedIssue whole = world.security(1, OWN, SEALING);
    open(2, 3, 4);
    world.broken = 2;

    assertThatThrownBy(() -> world.keepSealed.check(whole)).hasMessageContaining("broken");

    assertThat(world.levelOf(3)).hasValue(SEALING);
    assertThat(world.levelOf(4)).hasValue(SEALING);
  }

  @Test
  void a_part_that_cannot_be_sealed_keeps_nothing_else_of_an_opened_issue_from_being_looked_at() {
    TrackedIssue whole = world.security(1, OWN, null);
    world.openings.save(new Opening(1, OWN, NOW, State.DONE));
    world.put(2, OWN, "sub-task", 1L, null);
    world.guarded.add(2, Optional.of(1L), NOW);
    world.broken = 2;

    assertThatThrownBy(() -> world.watchIssue.look(whole)).hasMessageContaining("broken");

    assertThat(world.kept).extracting(TrackedIssue::id).containsExactly(1L);
  }

  @Test
  void parts_are_sealed_though_their_whole_cannot_be() {
    open(2, 3);
    world.levels.put(OWN, List.of());
    TrackedIssue whole = world.security(1, OWN, null);
    world.levelIsGiven =
        () -> {
          if (world.levelOf(1).isPresent()) {
            world.security(1, OWN, null);
            throw new IllegalStateException("the tracker stores nothing");
          }
        };

    assertThatThrownBy(() -> world.keepSealed.check(whole)).hasMessageContaining("nothing");

    assertThat(world.levelOf(2)).isPresent();
    assertThat(world.levelOf(3)).isPresent();
  }

  /** No round would find them: the whole is sealed by then. */
  @Test
  void a_node_that_goes_down_before_the_parts_are_sealed_leaves_them_remembered() {
    open(2, 3);
    world.levelIsGiven = SealFailuresTest::goDown;
    assertThatThrownBy(() -> world.keepSealed.check(world.security(1, OWN, null)))
        .isInstanceOf(NodeDown.class);
    open(2, 3);

    assertThat(world.guarded.ids()).containsExactly(1L, 2L, 3L);
    world.levelIsGiven = () -> {};
    world.reconcile.run();

    assertThat(world.levelOf(2)).hasValue(SEALING);
    assertThat(world.levelOf(3)).hasValue(SEALING);
  }

  /** Sub-tasks of the first issue, of which nobody knows yet. */
  private void open(long... parts) {
    for (long part : parts) {
      world.put(part, OWN, "sub-task", 1L, null);
    }
  }

  private List<LogEntry> breaches() {
    return world.log.entries.stream().filter(line -> line.what() == What.BREACH).toList();
  }

  private static final class NodeDown extends Error {
    private static final long serialVersionUID = 1;
  }

  private static void goDown() {
    throw new NodeDown();
  }

  private static void sneak(Class<? extends Throwable> thrown) {
    if (thrown == NoClassDefFoundError.class) {
      throw new NoClassDefFoundError("of the API");
    }
    throw new IllegalStateException("no such directory");
  }
}
