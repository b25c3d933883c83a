package org.embargo.app.seal;

import org.embargo.app.Issues;
import org.embargo.app.OpenDisclosure;
import org.embargo.core.disclosure.TrackedIssue;

/** What is done whenever something has happened to an issue, or may have. */
public final class WatchIssue {
  private final Guard guard;
  private final KeepSealed keepSealed;
  private final OpenDisclosure openDisclosure;
  private final Issues issues;

  public WatchIssue(
      Guard guard, KeepSealed keepSealed, OpenDisclosure openDisclosure, Issues issues) {
    this.guard = guard;
    this.keepSealed = keepSealed;
    this.openDisclosure = openDisclosure;
    this.issues = issues;
  }

  /** Nothing happens when it is gone. */
  void look(long issueId) {
    issues.byId(issueId).ifPresent(this::look);
  }

  /**
   * Seals it, should it have to be; and opens its disclosure, whatever came of that.
   *
   * @param seen as somebody tells of it, which may be how it was before it was deleted
   */
  public void look(TrackedIssue seen) {
    if (!guard.mustSeal(seen)) {
      // A change of its level goes to its parts, of which nobody tells.
      guard.partsOf(seen.id()).forEach(keepSealed::check);
      return;
    }
    if (issues.byId(seen.id()).isEmpty()) {
      guard.forget(seen.id());
      return;
    }
    try {
      keepSealed.check(seen);
    } finally {
      openDisclosure.open(seen);
    }
  }
}
