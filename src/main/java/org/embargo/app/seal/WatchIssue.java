package org.embargo.app.seal;

import java.util.List;
import java.util.stream.Stream;
import org.embargo.app.common.Attempts;
import org.embargo.app.guard.Guard;
import org.embargo.app.guard.Keeper;
import org.embargo.app.tracker.Issues;
import org.embargo.core.disclosure.TrackedIssue;

/** What is done whenever something has happened to an issue, or may have. */
public final class WatchIssue {
  private final Guard guard;
  private final KeepSealed keepSealed;
  private final List<Keeper> others;
  private final Issues issues;

  /**
   * @param others what is kept besides the seal, in their order
   */
  public WatchIssue(Guard guard, KeepSealed keepSealed, List<Keeper> others, Issues issues) {
    this.guard = guard;
    this.keepSealed = keepSealed;
    this.others = List.copyOf(others);
    this.issues = issues;
  }

  /** When it is gone, it need not be looked at again. */
  void look(long issueId) {
    issues.byId(issueId).ifPresentOrElse(this::look, () -> forget(issueId));
  }

  /** Lets searches know of it as it is now, if it has to be sealed or had to be. */
  void index(long issueId) {
    issues
        .byId(issueId)
        .filter(issue -> guard.mustSeal(issue) || guard.mayHaveOpened(issue))
        .ifPresent(issue -> issues.index(issue.id()));
  }

  /**
   * Seals it, should it have to be; and does the rest, whatever came of that. What was opened has
   * its comments of the team and its case still.
   *
   * @param seen as somebody tells of it, which may be how it was before it was moved or deleted
   */
  public void look(TrackedIssue seen) {
    Attempts attempts = new Attempts();
    boolean mustSeal = guard.mustSeal(seen);
    if (!mustSeal) {
      // A change of its level goes to its parts, of which nobody tells.
      attempts.run(() -> keepSealed.checkParts(seen.id()));
    }
    if (mustSeal || guard.mayHaveOpened(seen) || guard.isOfType(seen)) {
      attempts.run(() -> check(seen.id()));
    }
    attempts.throwFailure();
  }

  private void check(long issueId) {
    issues
        .byId(issueId)
        .ifPresentOrElse(
            stored -> {
              Attempts attempts = new Attempts();
              Stream.concat(Stream.of(keepSealed), others.stream())
                  .forEach(keeper -> attempts.run(() -> keeper.check(stored)));
              attempts.throwFailure();
            },
            () -> forget(issueId));
  }

  private void forget(long issueId) {
    guard.forget(issueId);
    others.forEach(keeper -> keeper.forget(issueId));
  }
}
