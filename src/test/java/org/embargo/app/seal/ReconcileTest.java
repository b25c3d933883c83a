package org.embargo.app.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.app.seal.SealWorld.NOW;
import static org.embargo.app.seal.SealWorld.OWN;
import static org.embargo.app.seal.SealWorld.SEALING;
import static org.embargo.app.seal.SealWorld.SHARED;

import java.util.Map;
import java.util.Optional;
import org.embargo.core.history.LogEntry;
import org.embargo.core.history.LogEntry.What;
import org.junit.jupiter.api.Test;

class ReconcileTest {
  /** A project whose setup was taken back. */
  private static final long GONE = 13;

  private final SealWorld world = new SealWorld();

  @Test
  void a_round_finds_what_nobody_told_of_and_begins_where_the_last_one_ended() {
    world.security(1, OWN, null);
    world.put(2, OWN, "bug", null, null);

    world.reconcile.run();

    assertThat(world.levelOf(1)).hasValue(SEALING);
    assertThat(world.disclosures.rows).containsOnlyKeys(1L);
    assertThat(world.rounds.last).hasValue(NOW);
    assertThat(world.rounds.issues).containsEntry(OWN, 2L);
  }

  /** Another node may have missed that it has a case: to its panel there would be none. */
  @Test
  void a_round_reads_anew_whether_what_has_changed_has_a_case() {
    world.watchIssue.look(world.security(1, OWN, SEALING));

    world.reconcile.run();

    assertThat(world.disclosures.refreshed).containsExactly(1L);
  }

  @Test
  void a_round_makes_a_level_again_also_where_there_is_no_issue_yet() {
    world.levels.get(OWN).remove(0);
    world.levels.get(SHARED).remove(0);

    world.reconcile.run();

    assertThat(world.setups.find(OWN).orElseThrow().levelId()).isNotEqualTo(SEALING);
    assertThat(world.levels.get(SHARED)).hasSize(1);
    assertThat(world.rounds.last).hasValue(NOW);
  }

  @Test
  void a_round_finds_a_bug_of_old_that_has_become_a_security_issue_without_an_event() {
    world.put(1, OWN, "bug", null, null);
    world.reconcile.run();

    world.security(1, OWN, null);
    world.reconcile.run();

    assertThat(world.levelOf(1)).hasValue(SEALING);
  }

  @Test
  void a_round_finds_what_has_become_part_of_a_sealed_issue_without_an_event() {
    world.security(1, OWN, SEALING);
    world.put(2, OWN, "bug", null, null);
    world.reconcile.run();

    world.put(2, OWN, "sub-task", 1L, null);
    world.reconcile.run();

    assertThat(world.levelOf(2)).hasValue(SEALING);
  }

  @Test
  void what_has_become_part_of_a_sealed_issue_with_its_level_is_indexed_too() {
    world.security(1, OWN, SEALING);
    world.put(2, OWN, "bug", null, null);
    world.reconcile.run();

    world.put(2, OWN, "sub-task", 1L, SEALING);
    world.reconcile.run();

    assertThat(world.indexed.get(2L).levelId()).hasValue(SEALING);
  }

  @Test
  void what_could_not_be_indexed_when_it_was_sealed_again_is_indexed_by_the_next_round() {
    world.security(1, OWN, null);
    world.indexFails = true;
    world.reconcile.run();
    assertThat(world.rounds.last).isEmpty();

    world.indexFails = false;
    world.reconcile.run();

    assertThat(world.indexed.get(1L).levelId()).hasValue(SEALING);
    assertThat(world.rounds.last).hasValue(NOW);
  }

  @Test
  void what_is_sealed_and_has_not_changed_is_neither_looked_at_nor_indexed() {
    world.security(1, OWN, SEALING);
    world.security(2, OWN, SEALING);
    world.reconcile.run();
    world.updates.put(1L, NOW.minusSeconds(3600));
    world.looked.clear();
    world.indexed.clear();

    world.reconcile.run();

    assertThat(world.looked).doesNotContain(1L).contains(2L);
    assertThat(world.indexed).containsOnlyKeys(2L);
  }

  @Test
  void when_changes_cannot_be_asked_for_sealed_issues_are_kept_all_the_same() {
    world.security(1, OWN, SEALING);
    world.reconcile.run();
    world.rounds.last = Optional.of(NOW.minusSeconds(60));
    world.changesFail = true;
    world.security(1, OWN, null);

    world.reconcile.run();

    assertThat(world.levelOf(1)).hasValue(SEALING);
    assertThat(world.rounds.last).hasValue(NOW.minusSeconds(60));
  }

  @Test
  void a_round_that_the_clock_of_the_cluster_cannot_date_does_all_its_work_and_does_not_count() {
    world.security(1, OWN, null);
    world.rounds.last = Optional.of(NOW.minusSeconds(60));
    world.clusterHasNoTime = true;

    world.reconcile.run();

    assertThat(world.levelOf(1)).hasValue(SEALING);
    assertThat(world.indexed).containsKey(1L);
    assertThat(world.rounds.last).hasValue(NOW.minusSeconds(60));
    assertThat(world.rounds.issues).isEmpty();
  }

  @Test
  void a_round_that_was_dated_by_a_clock_ahead_has_the_next_one_look_at_everything() {
    world.put(1, OWN, "bug", null, null);
    world.reconcile.run();
    world.rounds.completed(NOW.plusSeconds(3600), Map.of(OWN, 1L, GONE, 1L));

    world.security(1, OWN, null);
    world.reconcile.run();

    assertThat(world.levelOf(1)).hasValue(SEALING);
    assertThat(world.rounds.last).hasValue(NOW);
    assertThat(world.log.entries)
        .filteredOn(line -> line.what() == What.BREACH)
        .extracting(LogEntry::why)
        .allMatch(why -> why.contains("it is not known since when"));
  }

  @Test
  void what_is_found_before_the_next_round_is_not_said_to_have_been_open_for_less_than_nothing() {
    world.rounds.last = Optional.of(NOW.plusSeconds(3600));

    world.watchIssue.look(world.security(1, OWN, null));

    assertThat(world.log.entries.get(0).why()).contains("it is not known since when");
  }

  @Test
  void one_issue_that_cannot_be_read_keeps_no_other_open_and_the_round_does_not_count() {
    world.security(1, OWN, null);
    world.security(2, OWN, null);
    world.broken = 1;

    world.reconcile.run();

    assertThat(world.levelOf(2)).hasValue(SEALING);
    assertThat(world.rounds.last).isEmpty();
    assertThat(world.rounds.issues).isEmpty();
  }
}
