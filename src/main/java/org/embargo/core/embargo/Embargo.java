package org.embargo.core.embargo;

import java.time.Instant;

/** The promise to stay silent until an instant. */
public record Embargo(Instant end) {

  /** How a change of the end is written down, so that the history alone tells what was agreed. */
  public String inHistory(String reason) {
    return ("until " + end + " " + reason).strip();
  }

  /**
   * Over at {@code end} itself, as "public at 15:00 UTC" means that 15:00:00 is no longer early.
   */
  public boolean holdsAt(Instant moment) {
    return moment.isBefore(end);
  }
}
