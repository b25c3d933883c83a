package org.embargo.core.advisory;

import java.time.Instant;

/**
 * What went public, never changed afterwards.
 *
 * @param number counts from 1 within one advisory
 * @param digest what was approved; {@code rendering.digest()} at the time of publication
 */
public record Revision(
    AdvisoryId advisoryId,
    int number,
    CveId cveId,
    Advisory advisory,
    Rendering rendering,
    String digest,
    Instant publishedAt) {

  /** Whether the bytes are still those that were approved. */
  public boolean isIntact() {
    return rendering.digest().equals(digest);
  }
}
