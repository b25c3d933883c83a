package org.embargo.app.guard;

import org.embargo.core.disclosure.TrackedIssue;

/** Holds one thing as it has to be in an issue that has to be sealed. */
public interface Keeper {
  /**
   * Puts right what is not as it has to be. Holds no lock when it is called.
   *
   * @param seen as it was stored a moment ago
   */
  void check(TrackedIssue seen);

  /** The issue is deleted: what is remembered of it beside its history is no more. */
  default void forget(long issueId) {}
}
