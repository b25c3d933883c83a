package org.embargo.app.imports;

import java.time.Duration;
import java.time.Instant;
import org.embargo.core.advisory.CveId;

/**
 * An import that waits for a second person. Nothing of it is public.
 *
 * @param title for lists; may be cut off
 * @param by the key of the user who staged it
 * @param publishedAt the date that it would have in public
 * @param digest of what would become public when it was staged
 */
public record StagedImport(
    long id, CveId cveId, String title, String by, Instant at, Instant publishedAt, String digest) {
  /** How long it waits. */
  public static final Duration LIFETIME = Duration.ofDays(30);

  /** From this instant on nobody can confirm it. */
  public Instant expiresAt() {
    return at.plus(LIFETIME);
  }
}
