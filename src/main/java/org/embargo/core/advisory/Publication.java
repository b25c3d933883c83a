package org.embargo.core.advisory;

import java.time.Instant;
import java.util.List;

/**
 * When an advisory went public, and with which bytes.
 *
 * @param digest of the rendering that was approved
 */
public record Publication(String digest, Instant at) {
  /**
   * The last version of the draft that was published before the present one; 0 for none. Whoever
   * has written that one, or an earlier one, has not contributed to what came after it.
   *
   * <p>An approval that was given after the publication does not make its version the published
   * one: a draft with the public text has the same digest. Nor does the present version count, as
   * what is done to the issues afterwards still goes by the approvals of that version.
   *
   * @param approvals of any version of the draft
   */
  public static int lastBefore(
      int present, List<Publication> publications, List<Approval> approvals) {
    return approvals.stream()
        .filter(one -> publications.stream().anyMatch(publication -> publication.isBy(one)))
        .mapToInt(Approval::draftVersion)
        .filter(version -> version < present)
        .max()
        .orElse(0);
  }

  private boolean isBy(Approval approval) {
    return digest.equals(approval.digest()) && !approval.at().isAfter(at);
  }
}
