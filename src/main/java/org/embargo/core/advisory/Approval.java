package org.embargo.core.advisory;

import java.time.Instant;

/**
 * A second person's yes to exact bytes.
 *
 * @param digest of the {@link Rendering} that the approver saw
 */
public record Approval(long issueId, String digest, String approver, Instant at) {

  /** Whether this is a second person's yes to the draft in its present bytes. */
  public boolean holdsFor(Draft draft, String presentDigest) {
    return digest.equals(presentDigest) && !approver.equals(draft.author());
  }
}
