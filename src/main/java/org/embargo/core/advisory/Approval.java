package org.embargo.core.advisory;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody's consent to exact bytes and to what they rest on. Whether the approver is a second
 * person is decided elsewhere.
 *
 * @param draftVersion the draft that was looked at: the same bytes saved again need a new look, as
 *     there is more to a draft than its bytes, such as whether somebody agreed to be credited
 * @param digest of the {@link Rendering} that the approver saw
 * @param openIssueAfterDays how long after the publication the issue is opened, as the approver saw
 *     it; empty where it stays private
 * @param basis what the advisory waited for when it was approved
 * @param withdrawal empty while nobody has withdrawn it
 */
public record Approval(
    AdvisoryId advisoryId,
    int draftVersion,
    String digest,
    String approver,
    Instant at,
    Optional<Integer> openIssueAfterDays,
    ApprovalBasis basis,
    Optional<Withdrawal> withdrawal) {

  /**
   * The end of an approval, for good.
   *
   * @param by a user key
   */
  public record Withdrawal(String by, Instant at, String reason) {}

  /** Of an advisory whose issue stays private. */
  public static Approval of(
      Draft draft, String digest, String approver, Instant at, ApprovalBasis basis) {
    return new Approval(
        draft.advisoryId(),
        draft.version(),
        digest,
        approver,
        at,
        Optional.empty(),
        basis,
        Optional.empty());
  }

  public Approval opening(Optional<Integer> afterDays) {
    return new Approval(
        advisoryId, draftVersion, digest, approver, at, afterDays, basis, withdrawal);
  }

  /** Whether both have seen the same happen to the issue afterwards. */
  public boolean opensLike(Approval other) {
    return openIssueAfterDays.equals(other.openIssueAfterDays);
  }

  /** Whether it was given for this version of the draft, in whatever bytes. */
  public boolean isOf(Draft draft) {
    return draftVersion == draft.version();
  }

  /** Whether it was given for the draft in its present bytes. */
  public boolean holdsFor(Draft draft, String presentDigest) {
    return isOf(draft) && digest.equals(presentDigest);
  }

  /** Whether the approver could know of what was decided at that moment. */
  public boolean knowsOf(Instant decided) {
    return !at.isBefore(decided);
  }
}
