package org.embargo.core.history;

import java.util.Optional;
import org.embargo.core.advisory.AdvisoryId;

/**
 * What a line of a history is about.
 *
 * @param issueId empty for an imported advisory
 * @param advisoryId empty for what concerns the issue as a whole
 */
public record Subject(Optional<Long> issueId, Optional<AdvisoryId> advisoryId) {
  public Subject {
    if (issueId.isEmpty() && advisoryId.isEmpty()) {
      throw new IllegalArgumentException("neither an issue nor an advisory");
    }
  }

  public static Subject ofIssue(long issueId) {
    return new Subject(Optional.of(issueId), Optional.empty());
  }

  /**
   * @param issueId in whose history the line stands: the issue that the advisory was begun in, or
   *     one that it covers
   */
  public static Subject ofAdvisory(AdvisoryId advisoryId, long issueId) {
    return new Subject(Optional.of(issueId), Optional.of(advisoryId));
  }

  public static Subject ofImport(AdvisoryId advisoryId) {
    return new Subject(Optional.empty(), Optional.of(advisoryId));
  }

  /** Which history the line belongs to: that of the issue, or of the imported advisory. */
  public String history() {
    return issueId
        .map(Subject::historyOfIssue)
        .orElseGet(() -> "advisory/" + advisoryId.orElseThrow());
  }

  private static String historyOfIssue(long id) {
    return "issue/" + id;
  }
}
