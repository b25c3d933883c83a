package org.embargo.core.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.embargo.core.gate.Blocker;
import org.embargo.core.opening.Opening.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OpeningTest {
  private static final Instant DUE = Instant.parse("2026-12-31T15:00:00Z");

  /** State, milliseconds after the instant, and whether it is due then. */
  @ParameterizedTest
  @CsvSource({
    "PLANNED, -1, false",
    "PLANNED, 0, true",
    "PLANNED, 1, true",
    "KEPT, 1, false",
    "HELD, 1, false",
    "BEGUN, 1, false",
    "DONE, 1, false"
  })
  void it_is_due_from_its_instant_on_and_only_while_it_is_planned(
      State state, long after, boolean due) {
    assertThat(new Opening(1, 1, DUE, state).isDueAt(DUE.plusMillis(after))).isEqualTo(due);
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void the_later_publication_counts_until_it_has_begun(State state) {
    Opening opening = new Opening(1, 1, DUE, state);
    Instant later = DUE.plusSeconds(1);

    assertThat(opening.notBefore(later).due()).isEqualTo(opening.hasBegun() ? DUE : later);
    assertThat(opening.notBefore(later).state())
        .isEqualTo(state == State.KEPT ? State.HELD : state);
    if (state != State.KEPT) {
      assertThat(opening.notBefore(DUE.minusSeconds(1))).isEqualTo(opening);
    }
  }

  @Test
  void what_was_kept_before_anything_was_planned_is_held_when_that_is() {
    assertThat(Opening.kept(1, 1, DUE).notBefore(DUE.minusSeconds(5)))
        .isEqualTo(new Opening(1, 1, DUE.minusSeconds(5), State.HELD));
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void what_has_begun_need_not_be_sealed(State state) {
    assertThat(new Opening(1, 1, DUE, state).hasBegun())
        .isEqualTo(state == State.BEGUN || state == State.DONE);
  }

  @Test
  void every_set_of_blockers_but_that_of_what_is_public_as_it_was_is_an_obstacle() {
    Blocker[] all = Blocker.values();
    for (int bits = 0; bits < 1 << all.length; bits++) {
      Set<Blocker> blockers = EnumSet.noneOf(Blocker.class);
      for (int i = 0; i < all.length; i++) {
        if ((bits & (1 << i)) != 0) {
          blockers.add(all[i]);
        }
      }
      assertThat(Obstacle.of(blockers).isEmpty())
          .as(blockers.toString())
          .isEqualTo(blockers.equals(Set.of(Blocker.ALREADY_PUBLIC)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ALREADY_PUBLIC|ISSUE_NOT_RESOLVED, UNSETTLED",
    "ALREADY_PUBLIC|FIX_VERSION_MISSING, UNSETTLED",
    "ALREADY_PUBLIC|FIX_VERSION_NOT_RELEASED, UNSETTLED",
    "ALREADY_PUBLIC|EMBARGO_HOLDS, UNSETTLED",
    "ALREADY_PUBLIC|COVERED_ISSUE_GONE, UNSETTLED",
    "ALREADY_PUBLIC|COVERED_ISSUE_MOVED, UNSETTLED",
    "ALREADY_PUBLIC|NOT_APPROVED, NOT_PUBLIC",
    "DRAFT_MISSING|NOT_APPROVED, NOT_PUBLIC",
    "CREDIT_NOT_SETTLED, NOT_PUBLIC",
    "EMBARGO_HOLDS, NOT_PUBLIC|UNSETTLED"
  })
  void each_kind_of_blocker_has_its_obstacle(String blockers, String obstacles) {
    Set<Blocker> given = EnumSet.noneOf(Blocker.class);
    for (String name : blockers.split("\\|", -1)) {
      given.add(Blocker.valueOf(name));
    }

    assertThat(Obstacle.sorted(Obstacle.of(given)).stream().map(Enum::name))
        .containsExactly(obstacles.split("\\|", -1));
  }
}
