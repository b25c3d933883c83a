package org.embargo.core.seal;

import java.util.List;
import java.util.Optional;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.setup.LevelState;
import org.embargo.core.setup.config.Grant;

/**
 * Whether an issue is sealed, and what seals it if not. When in doubt it is closed, even to its
 * reporter: a level can be given back, and what was read cannot be unread.
 */
public final class Seal {
  private Seal() {}

  /**
   * What a seal is judged by.
   *
   * @param level the one that the issue has
   * @param setup of the project that the issue is in now
   * @param levels of that project
   * @param reporterOnTeam the reporter is of that project's security team, or nobody can tell
   * @param forReturn its level is a {@link ReturnLevel}; asked only where the project is not set up
   */
  public record State(
      Optional<Long> level,
      Optional<ProjectSetup> setup,
      ProjectLevels levels,
      boolean reporterOnTeam,
      boolean forReturn) {
    /** The same, where a level of the team alone is right whoever has reported the issue. */
    public State closedToReporter() {
      return new State(level, setup, levels, true, forReturn);
    }

    /** It has a level that is none of its project's: nobody sees it. */
    public boolean isHidden() {
      return level.filter(one -> levels.find(one).isEmpty()).isPresent();
    }
  }

  public static Verdict of(State state) {
    if (state.setup().isEmpty()) {
      return state.isHidden() || state.forReturn() ? new Verdict.Sealed() : new Verdict.Hide();
    }
    ProjectSetup setup = state.setup().get();
    if (state.levels().haveSealing(setup)) {
      boolean right = state.level().filter(level -> level == setup.levelId()).isPresent();
      return right || isForTeamAlone(state, setup)
          ? new Verdict.Sealed()
          : new Verdict.Give(setup.levelId());
    }
    return state.levels().mayGrow() ? new Verdict.Remake() : withoutSealingLevel(state, setup);
  }

  /** Closed is better than open: the team's own level, else one that lets nobody in. */
  private static Verdict withoutSealingLevel(State state, ProjectSetup setup) {
    Optional<Long> teamLevel =
        state.levels().levels().stream()
            .filter(level -> isOfTeamAlone(level, setup))
            .map(LevelState::id)
            .findFirst();
    if (teamLevel.isEmpty()) {
      return state.isHidden() ? new Verdict.Sealed() : new Verdict.Hide();
    }
    return state.level().equals(teamLevel)
        ? new Verdict.Sealed()
        : new Verdict.Give(teamLevel.get());
  }

  /** The team may keep an issue to itself, unless that locks the reporter out. */
  private static boolean isForTeamAlone(State state, ProjectSetup setup) {
    return state.reporterOnTeam()
        && state
            .level()
            .flatMap(state.levels()::find)
            .filter(level -> isOfTeamAlone(level, setup))
            .isPresent();
  }

  private static boolean isOfTeamAlone(LevelState level, ProjectSetup setup) {
    List<Grant> grants = level.grants();
    return !grants.isEmpty() && grants.stream().allMatch(grant -> grant.isRole(role(setup)));
  }

  private static String role(ProjectSetup setup) {
    return String.valueOf(setup.teamRoleId());
  }
}
