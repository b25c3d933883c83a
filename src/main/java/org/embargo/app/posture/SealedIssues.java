package org.embargo.app.posture;

import java.util.List;
import org.embargo.app.guard.Guarded;
import org.embargo.app.tracker.Issues;
import org.embargo.core.disclosure.TrackedIssue;

/** The sealed issues of one project. */
public final class SealedIssues {
  private final Guarded guarded;
  private final Issues issues;

  public SealedIssues(Guarded guarded, Issues issues) {
    this.guarded = guarded;
    this.issues = issues;
  }

  public List<TrackedIssue> in(long projectId) {
    return guarded.ids().stream()
        .flatMap(id -> issues.byId(id).stream())
        .filter(issue -> issue.projectId() == projectId)
        .toList();
  }

  public boolean contain(long issueId) {
    return guarded.has(issueId);
  }
}
