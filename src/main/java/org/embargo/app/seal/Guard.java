package org.embargo.app.seal;

import java.util.Optional;
import org.embargo.app.Disclosures;
import org.embargo.app.Issues;
import org.embargo.app.ProjectSetups;
import org.embargo.core.disclosure.TrackedIssue;

/** Tells which issues have to be sealed. */
public final class Guard {
  private final ProjectSetups setups;
  private final Disclosures disclosures;
  private final Issues issues;

  public Guard(ProjectSetups setups, Disclosures disclosures, Issues issues) {
    this.setups = setups;
    this.disclosures = disclosures;
    this.issues = issues;
  }

  /**
   * A security issue where it is, what has been one before it was moved or changed, and the
   * sub-tasks of either.
   */
  public boolean mustSeal(TrackedIssue issue) {
    return isOne(issue) || sealedParent(issue).isPresent();
  }

  Optional<TrackedIssue> sealedParent(TrackedIssue issue) {
    return issue.parentId().flatMap(issues::byId).filter(this::isOne);
  }

  private boolean isOne(TrackedIssue issue) {
    return setups
            .find(issue.projectId())
            .filter(setup -> setup.covers(issue.projectId(), issue.typeId()))
            .isPresent()
        || disclosures.find(issue.id()).isPresent();
  }
}
