package org.embargo.core.seal;

import java.util.List;
import java.util.Optional;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.setup.LevelRule;
import org.embargo.core.setup.LevelState;

/**
 * The levels that issues of a project can have. An issue that has any other one is seen by nobody
 * (Jira's knowledge base, "Permission Violation").
 *
 * @param mayGrow whether a level may be added: the project has a scheme, and no other project uses
 *     it
 */
public record ProjectLevels(List<LevelState> levels, boolean mayGrow) {
  public ProjectLevels {
    levels = List.copyOf(levels);
  }

  /** Whether the setup's level is there, and lets in whom it must and not everybody. */
  public boolean haveSealing(ProjectSetup setup) {
    String role = String.valueOf(setup.teamRoleId());
    return find(setup.levelId())
        .filter(level -> LevelRule.faults(level.grants(), role).isEmpty())
        .isPresent();
  }

  public Optional<LevelState> find(long levelId) {
    return levels.stream().filter(level -> level.id() == levelId).findFirst();
  }
}
