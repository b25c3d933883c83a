package org.embargo.core.advisory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A public advisory in a list.
 *
 * @param firstPublishedAt of its first revision
 * @param publishedAt of the one that is shown
 */
public record Listing(
    CveId cveId, String title, String product, Instant firstPublishedAt, Instant publishedAt) {

  /** In UTC; a correction does not move it. */
  public LocalDate firstDay() {
    return firstPublishedAt.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
