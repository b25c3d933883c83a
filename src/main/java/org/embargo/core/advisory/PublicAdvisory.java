package org.embargo.core.advisory;

import java.time.Instant;
import java.util.Optional;

/**
 * What anybody may read: the bytes, and no facts behind them. So a rule that becomes stricter later
 * takes nothing away that is public.
 *
 * @param rendering what was approved
 */
public record PublicAdvisory(CveId cveId, Rendering rendering, String digest, Instant publishedAt) {

  /** As it went public. */
  public Optional<Document> in(String format) {
    return rendering.in(format).map(document -> document.publishedAt(publishedAt));
  }
}
