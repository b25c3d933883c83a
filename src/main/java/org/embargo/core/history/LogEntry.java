package org.embargo.core.history;

import java.time.Instant;

/**
 * One line of a history: who did what, when and why.
 *
 * @param who a user key, or "embargo" for what the product did by itself
 */
public record LogEntry(Subject subject, Instant at, String who, What what, String why) {
  /** The product itself, as opposed to a person. */
  public static final String PRODUCT = "embargo";

  /** About an issue as a whole. */
  public static LogEntry ofIssue(long issueId, Instant at, String who, What what, String why) {
    return new LogEntry(Subject.ofIssue(issueId), at, who, what, why);
  }

  /** Names are stored: add, never rename. */
  public enum What {
    OPENED,
    SEALED,
    BREACH,
    LEVEL_RESTORED,
    MISPLACED,
    RELEASED,
    RETURN_BEGUN,
    COMMENT_RESTRICTED,
    COMMENT_SHARED,
    COLLABORATOR_ADDED,
    COLLABORATOR_REMOVED,
    EMBARGO_SET,
    EMBARGO_EXTENDED,
    EMBARGO_SHORTENED,
    EMBARGO_LIFTED,
    EARLY_END_ASKED,
    EARLY_END_TAKEN_BACK,
    PARTY_TOLD,
    PARTY_ACKNOWLEDGED,
    DISCLOSED_WITHOUT_FIX,
    RELEASES_AWAITED,
    FIX_WAITED_FOR,
    ADVISORY_BEGUN,
    ISSUE_COVERED,
    ISSUE_UNCOVERED,
    DRAFT_SAVED,
    APPROVED,
    APPROVAL_WITHDRAWN,
    MOVED,
    PUBLISHED,
    OPENING_HELD,
    OPENING_RESUMED,
    ISSUE_OPENED,
    IMPORTED,
    IMPORT_REFUSED
  }
}
