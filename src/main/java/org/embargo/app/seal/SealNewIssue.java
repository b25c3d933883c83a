package org.embargo.app.seal;

import java.util.List;
import java.util.Optional;
import org.embargo.app.common.Outcome;
import org.embargo.app.tracker.ProjectSetups;
import org.embargo.app.tracker.Projects;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.text.Problem;

/** Tells the level that an issue has to be born with. */
public final class SealNewIssue {
  private final ProjectSetups setups;
  private final Projects projects;

  public SealNewIssue(ProjectSetups setups, Projects projects) {
    this.setups = setups;
    this.projects = projects;
  }

  /**
   * Called only by a workflow that is meant to seal. So a project that is not set up, or whose
   * level no longer seals, is a mistake, and the issue is refused: it would be open to everybody,
   * or hidden even from its reporter.
   *
   * @return the level's id; empty when issues of this type are not sealed
   */
  public Outcome<Optional<Long>> levelFor(long projectId, String issueTypeId) {
    Optional<ProjectSetup> setup = setups.find(projectId);
    if (setup.isEmpty()) {
      return refused("the project is not set up for it");
    }
    Optional<ProjectSetup> covering = setup.filter(s -> s.covers(projectId, issueTypeId));
    List<Problem> problems = covering.map(projects::problemsOfLevel).orElse(List.of());
    return problems.isEmpty()
        ? new Outcome.Done<>(covering.map(ProjectSetup::levelId))
        : refused(problems.get(0).reason());
  }

  private static Outcome<Optional<Long>> refused(String why) {
    return Outcome.invalid(
        "",
        "This workflow seals security issues, but "
            + why
            + ". Nothing was created. Please tell a Jira administrator.");
  }
}
