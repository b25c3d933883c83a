package org.embargo.app.imports;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.embargo.app.common.Outcome;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.CveId;
import org.embargo.core.advisory.Fingerprint;
import org.embargo.core.advisory.Rendering;
import org.embargo.core.text.Problem;

/**
 * What an import would make public.
 *
 * @param ids all that the file gives it
 * @param left what of the file is not in it
 * @param leaks what in it somebody has to answer for
 */
public record CheckedImport(
    Advisory advisory,
    List<String> ids,
    Rendering rendering,
    Instant publishedAt,
    List<Problem> left,
    List<Problem> leaks) {
  public CheckedImport {
    ids = List.copyOf(ids);
    publishedAt = publishedAt.truncatedTo(ChronoUnit.MILLIS);
    left = List.copyOf(left);
    leaks = List.copyOf(leaks);
  }

  public CveId cveId() {
    return advisory.cveId().orElseThrow();
  }

  /** Over every document that would become public. */
  public String digest() {
    return rendering.digest();
  }

  /** Each once. */
  List<CveId> cveIds() {
    return Stream.concat(Stream.of(cveId().value()), ids.stream())
        .filter(CveId::isOne)
        .distinct()
        .map(CveId::new)
        .toList();
  }

  Fingerprint fingerprint() {
    return Fingerprint.of(advisory, ids);
  }

  /** Refused where somebody has to answer for what it holds, and nobody has. */
  Outcome<CheckedImport> answeredBy(String despite) {
    return leaks.isEmpty() || !despite.isBlank()
        ? new Outcome.Done<>(this)
        : Outcome.invalid(
            Stream.concat(
                    leaks.stream(),
                    Stream.of(new Problem("despite", "has to say why the public may read that")))
                .toList());
  }
}
