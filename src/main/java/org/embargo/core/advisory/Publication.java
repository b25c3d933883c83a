package org.embargo.core.advisory;

import java.time.Instant;
import java.util.List;

/**
 * When an advisory went public, and as what.
 *
 * @param draftVersion of the draft that was published; 0 for an import
 */
public record Publication(int draftVersion, Instant at) {
  /**
   * The last version of the draft that was published before the present one; 0 for none. Whoever
   * has written that one, or an earlier one, has not contributed to what came after it.
   *
   * <p>The present version does not count, as what is done to the issues after its publication
   * still goes by the approvals of that version.
   */
  public static int lastBefore(int present, List<Publication> publications) {
    return publications.stream()
        .mapToInt(Publication::draftVersion)
        .filter(version -> version < present)
        .max()
        .orElse(0);
  }
}
