package org.embargo.app.tracker;

import java.time.Instant;
import java.util.Optional;

/** What the tracker remembers of how its issues were moved to other projects. */
public interface Moves {
  /**
   * A change of an issue's project.
   *
   * @param by the user key of who has made it; empty when nobody knows
   */
  record Move(Instant at, long toProject, Optional<String> by) {}

  /** The last one; empty when it remembers none. */
  Optional<Move> last(long issueId);
}
