package org.embargo.app.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.embargo.core.gate.Blocker;

/**
 * A disclosure of which nothing is public yet, by its key alone.
 *
 * @param until the end of its embargo; empty where none was set
 * @param isOver whether that has passed
 * @param blockers what holds the advisory back now
 */
public record Due(
    String issueKey,
    Instant reportedAt,
    Optional<Instant> until,
    boolean isOver,
    List<Blocker> blockers) {
  public Due {
    blockers = List.copyOf(blockers);
  }
}
