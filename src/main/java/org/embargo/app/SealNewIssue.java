package org.embargo.app;

import java.util.Optional;
import org.embargo.core.disclosure.ProjectSetup;

/** Tells the level that an issue has to be born with. */
public final class SealNewIssue {
  private final ProjectSetups setups;

  public SealNewIssue(ProjectSetups setups) {
    this.setups = setups;
  }

  /**
   * Called only by a workflow that is meant to seal. So a project that is not set up is a mistake,
   * and the issue is refused: nobody could tell whether it would have to be sealed.
   *
   * @return the level's id; empty when issues of this type are not sealed
   */
  public Outcome<Optional<Long>> levelFor(long projectId, String issueTypeId) {
    Optional<ProjectSetup> setup = setups.find(projectId);
    if (setup.isEmpty()) {
      return Outcome.invalid(
          "",
          "This workflow seals security issues, but the project is not set up for it."
              + " Nothing was created. Please tell a Jira administrator.");
    }
    return new Outcome.Done<>(
        setup.filter(s -> s.covers(projectId, issueTypeId)).map(ProjectSetup::levelId));
  }
}
