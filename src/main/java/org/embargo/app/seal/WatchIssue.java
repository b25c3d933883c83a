package org.embargo.app.seal;

import org.embargo.app.Issues;
import org.embargo.app.OpenDisclosure;
import org.embargo.core.disclosure.TrackedIssue;

/** What is done whenever something has happened to an issue, or may have. */
public final class WatchIssue {
  private final KeepSealed keepSealed;
  private final OpenDisclosure openDisclosure;
  private final Issues issues;

  public WatchIssue(KeepSealed keepSealed, OpenDisclosure openDisclosure, Issues issues) {
    this.keepSealed = keepSealed;
    this.openDisclosure = openDisclosure;
    this.issues = issues;
  }

  /** Nothing happens when it is gone. */
  void look(long issueId) {
    issues.byId(issueId).ifPresent(this::look);
  }

  /** Seals it, should it have to be; and opens its disclosure, whatever came of that. */
  public void look(TrackedIssue seen) {
    try {
      keepSealed.check(seen);
    } finally {
      openDisclosure.open(seen);
    }
  }
}
