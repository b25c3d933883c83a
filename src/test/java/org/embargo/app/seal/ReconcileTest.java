package org.embargo.app.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.app.seal.SealWorld.NOW;
import static org.embargo.app.seal.SealWorld.OWN;
import static org.embargo.app.seal.SealWorld.SEALING;
import static org.embargo.app.seal.SealWorld.SHARED;

import org.junit.jupiter.api.Test;

class ReconcileTest {
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
