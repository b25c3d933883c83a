package org.embargo.core.advisory;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody's yes to exact bytes; that it is a second person is for others to know.
 *
 * @param draftVersion the draft that was looked at: the same bytes saved again need a new look, as
 *     there is more to a draft than its bytes, such as whether somebody agreed to be credited
 * @param digest of the {@link Rendering} that the approver saw
 * @param openIssueAfterDays how long after the publication the issue is opened, as the approver saw
 *     it; empty where it stays private
 */
public record Approval(
    long advisoryId,
    int draftVersion,
    String digest,
    String approver,
    Instant at,
    Optional<Integer> openIssueAfterDays) {

  /** A yes to what stays private but for its advisory. */
  public static Approval of(Draft draft, String digest, String approver, Instant at) {
    return new Approval(
        draft.advisoryId(), draft.version(), digest, approver, at, Optional.empty());
  }

  public Approval opening(Optional<Integer> afterDays) {
    return new Approval(advisoryId, draftVersion, digest, approver, at, afterDays);
  }

  /** Whether this is a yes to the draft in its present bytes. */
  public boolean holdsFor(Draft draft, String presentDigest) {
    return draftVersion == draft.version() && digest.equals(presentDigest);
  }

  /** Whether the approver could know of what was decided at that moment. */
  public boolean knowsOf(Instant decided) {
    return !at.isBefore(decided);
  }
}
