package org.embargo.app.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.text.Problem;

/**
 * An advisory out of a file that somebody else has written.
 *
 * @param ids all that the file gives it, the id of the advisory among them
 * @param publishedAt as the file says it
 * @param left what of the file is not in the advisory, with its place there and the reason
 */
public record Imported(
    Advisory advisory, List<String> ids, Optional<Instant> publishedAt, List<Problem> left) {
  public Imported {
    ids = List.copyOf(ids);
    left = List.copyOf(left);
  }
}
