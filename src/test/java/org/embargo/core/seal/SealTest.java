package org.embargo.core.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.seal.Seal.State;
import org.embargo.core.setup.LevelState;
import org.embargo.core.setup.config.Grant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** All states: what is done, and that doing it ends in a seal and leaves nobody out for long. */
@Tag("P3")
class SealTest {
  private static final long SEALING = 1;
  private static final long TEAM = 2;
  private static final long STAFF = 3;
  private static final long RETURN = 4;
  private static final long FOREIGN = 9;
  private static final long REMADE = 10;
  private static final Grant ROLE = new Grant(Grant.ROLE, "30", "the role");
  private static final Grant REPORTER = new Grant(Grant.REPORTER, "", "the reporter");
  private static final Grant MEMBER = new Grant(Grant.USER, "member", "a member");
  private static final Grant STAFF_GROUP = new Grant("group", "staff", "the group staff");
  private static final Grant ANYONE = new Grant("group", "", "anyone");

  /** How the level that the setup names is. */
  enum Sealing {
    RIGHT,
    OPEN,
    WITHOUT_REPORTER,
    WITHOUT_TEAM,
    EMPTY,
    GONE;

    List<Grant> grants() {
      return switch (this) {
        case RIGHT -> List.of(ROLE, REPORTER);
        case OPEN -> List.of(ROLE, REPORTER, ANYONE);
        case WITHOUT_REPORTER -> List.of(ROLE);
        case WITHOUT_TEAM -> List.of(REPORTER);
        case EMPTY, GONE -> List.of();
      };
    }
  }

  static Stream<State> states() {
    List<State> states = new ArrayList<>();
    for (Long level : new Long[] {null, SEALING, TEAM, STAFF, RETURN, FOREIGN}) {
      for (Sealing sealing : Sealing.values()) {
        for (int bits = 0; bits < 32; bits++) {
          states.add(state(level, sealing, bits));
        }
      }
    }
    return states.stream();
  }

  private static State state(Long level, Sealing sealing, int bits) {
    List<LevelState> levels = new ArrayList<>();
    levels.add(new LevelState(STAFF, "Staff", List.of(STAFF_GROUP)));
    if (sealing != Sealing.GONE) {
      levels.add(new LevelState(SEALING, "Sealing", sealing.grants()));
    }
    if ((bits & 1) != 0) {
      levels.add(new LevelState(TEAM, "Team", List.of(ROLE)));
    }
    boolean isSetUp = (bits & 2) != 0;
    // The level is there in any case; it is fit while all whom it names are on the home team.
    levels.add(new LevelState(RETURN, "Return", List.of(REPORTER, MEMBER)));
    return new State(
        Optional.ofNullable(level),
        isSetUp ? Optional.of(setup(SEALING)) : Optional.empty(),
        new ProjectLevels(levels, (bits & 4) != 0),
        (bits & 8) != 0,
        !isSetUp && Long.valueOf(RETURN).equals(level) && (bits & 16) != 0);
  }

  private static ProjectSetup setup(long level) {
    Cna cna = new Cna("f0158376-9dc2-43b6-827c-5f631a4d8d09", "a1");
    return new ProjectSetup(10, "security", level, 30, "fixed", cna);
  }

  @Test
  void what_is_done_ends_in_a_seal_that_lets_in_nobody_else() {
    states().forEach(SealTest::assertSettles);
  }

  private static void assertSettles(State state) {
    State after = settled(state);

    assertThat(Seal.of(after)).as(state.toString()).isInstanceOf(Verdict.Sealed.class);
    assertThat(letsIn(after)).as(state.toString()).doesNotContain(STAFF_GROUP, ANYONE);
    assertThat(after.level()).as(state.toString()).isPresent();
  }

  @Test
  void whoever_can_be_let_in_is() {
    states().forEach(SealTest::assertLetsIn);
  }

  private static void assertLetsIn(State state) {
    State after = settled(state);

    boolean canSeal =
        state.setup().isPresent() && (state.levels().mayGrow() || isRight(state.levels()));
    if (canSeal) {
      assertThat(letsIn(after)).as(state.toString()).contains(ROLE);
      assertThat(letsIn(after).contains(REPORTER) || state.reporterOnTeam())
          .as(state.toString())
          .isTrue();
    }
  }

  @Test
  void what_is_right_is_left_alone() {
    states().forEach(SealTest::assertLeftAlone);
  }

  private static void assertLeftAlone(State state) {
    boolean right =
        state.setup().isPresent()
            && isRight(state.levels())
            && state.level().equals(Optional.of(SEALING));
    if (right) {
      assertThat(Seal.of(state)).as(state.toString()).isInstanceOf(Verdict.Sealed.class);
    }
  }

  @Test
  void where_nothing_seals_it_is_visible_in_a_level_for_its_own_people_or_not_at_all() {
    states()
        .filter(state -> state.setup().isEmpty())
        .forEach(
            state ->
                assertThat(letsIn(settled(state)))
                    .as(state.toString())
                    .isEqualTo(state.forReturn() ? List.of(REPORTER, MEMBER) : List.of()));
  }

  @Test
  void it_is_misplaced_when_it_is_kept_from_everybody_or_on_its_way_back() {
    states().map(SealTest::settled).forEach(SealTest::assertMisplacement);
  }

  private static void assertMisplacement(State after) {
    Optional<Misplacement> expected =
        after.setup().isEmpty()
            ? Optional.of(Misplacement.NOT_SET_UP)
            : Optional.of(Misplacement.NO_SEALING_LEVEL).filter(why -> letsIn(after).isEmpty());
    assertThat(Misplacement.of(after)).as(after.toString()).isEqualTo(expected);
  }

  @Test
  void what_the_keeper_has_not_closed_yet_is_not_misplaced() {
    states()
        .filter(state -> Seal.of(state) instanceof Verdict.Hide)
        .forEach(state -> assertThat(Misplacement.of(state)).as(state.toString()).isEmpty());
  }

  private static boolean isRight(ProjectLevels levels) {
    return levels
        .find(SEALING)
        .filter(level -> level.grants().equals(Sealing.RIGHT.grants()))
        .isPresent();
  }

  /** What the keeper does, by hand. */
  private static State settled(State state) {
    Verdict verdict = Seal.of(state);
    if (verdict instanceof Verdict.Give give) {
      return withLevel(state, give.levelId());
    }
    if (verdict instanceof Verdict.Hide) {
      return withLevel(state, FOREIGN);
    }
    if (verdict instanceof Verdict.Remake) {
      List<LevelState> levels = new ArrayList<>(state.levels().levels());
      levels.add(new LevelState(REMADE, "Made again", List.of(ROLE, REPORTER)));
      return settled(
          new State(
              state.level(),
              Optional.of(setup(REMADE)),
              new ProjectLevels(levels, true),
              state.reporterOnTeam(),
              false));
    }
    return state;
  }

  private static State withLevel(State state, long level) {
    return new State(
        Optional.of(level), state.setup(), state.levels(), state.reporterOnTeam(), false);
  }

  /** Nobody, where the level is none of the project's. */
  private static List<Grant> letsIn(State state) {
    return state.level().flatMap(state.levels()::find).map(LevelState::grants).orElse(List.of());
  }
}
