package org.embargo.app.misplaced;

import java.util.Optional;

/** What the tracker's issues say. */
public interface IssueTexts {
  /**
   * @param description empty when there is none
   */
  record Texts(String summary, String description) {}

  /** Without regard to who may see it; empty for an issue that is gone. */
  Optional<Texts> of(long issueId);
}
