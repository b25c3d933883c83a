package org.embargo.core.advisory;

/**
 * Which advisory. It is never the id of an issue: an issue has several advisories, and an imported
 * advisory has no issue.
 */
public record AdvisoryId(long value) {
  public AdvisoryId {
    if (value <= 0) {
      throw new IllegalArgumentException("not the id of an advisory: " + value);
    }
  }

  @Override
  public String toString() {
    return String.valueOf(value);
  }
}
