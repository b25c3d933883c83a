package org.embargo.app.seal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.embargo.app.Issues;
import org.embargo.app.ProjectSetups;
import org.embargo.core.disclosure.Glance;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.disclosure.TrackedIssue;

/** Tells which issues have to be sealed. */
public final class Guard {
  private final ProjectSetups setups;
  private final Guarded guarded;
  private final Issues issues;
  private final Clock clock;

  public Guard(ProjectSetups setups, Guarded guarded, Issues issues, Clock clock) {
    this.setups = setups;
    this.guarded = guarded;
    this.issues = issues;
    this.clock = clock;
  }

  /** A security issue, a part of one, and what has ever been either. */
  public boolean mustSeal(TrackedIssue issue) {
    return isOne(issue) || sealedParent(issue).isPresent();
  }

  /**
   * Whether {@link #mustSeal} has to be asked, of the issue or of its parts. It takes no query: it
   * is asked at every event of every issue.
   */
  public boolean mayConcern(Glance issue) {
    Optional<ProjectSetup> setup = setups.find(issue.projectId());
    return setup.filter(one -> one.covers(issue.projectId(), issue.typeId())).isPresent()
        || guarded.has(issue.id())
        || guarded.hasPartsOf(issue.id())
        || issue.parentId().filter(parent -> setup.isPresent() || guarded.has(parent)).isPresent();
  }

  /** From now on it has to be sealed, whatever becomes of it. Its lock is held. */
  void remember(TrackedIssue issue) {
    guarded.add(issue.id(), issue.parentId(), clock.instant());
  }

  /** It is deleted, or no security issue after all. */
  void forget(long issueId) {
    guarded.remove(issueId);
  }

  List<TrackedIssue> partsOf(long issueId) {
    return issues.subTasksOf(issueId);
  }

  Optional<TrackedIssue> sealedParent(TrackedIssue issue) {
    return issue.parentId().flatMap(issues::byId).filter(this::isOne);
  }

  private boolean isOne(TrackedIssue issue) {
    return setups
            .find(issue.projectId())
            .filter(setup -> setup.covers(issue.projectId(), issue.typeId()))
            .isPresent()
        || guarded.has(issue.id());
  }
}
