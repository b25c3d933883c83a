package org.embargo.core.opening;

import java.time.Instant;

/**
 * The opening of an issue whose advisory is public, to everybody who sees its project.
 *
 * @param due not before this instant
 */
public record Opening(long issueId, Instant due, State state) {

  /** Names are stored: add, never rename. */
  public enum State {
    /** It comes when it is due. */
    PLANNED,
    /** Somebody has stopped it, or has sealed the issue again. */
    HELD,
    /** The issue need not be sealed any more, and may have its level still. */
    BEGUN,
    /** It is open. */
    DONE
  }

  public static Opening planned(long issueId, Instant due) {
    return new Opening(issueId, due, State.PLANNED);
  }

  /** Another advisory of the issue is public: the later one counts. What is open stays so. */
  public Opening notBefore(Instant other) {
    return hasBegun() || !other.isAfter(due) ? this : new Opening(issueId, other, state);
  }

  public boolean isDueAt(Instant now) {
    return state == State.PLANNED && !now.isBefore(due);
  }

  /** Whether the issue need not be sealed any more. */
  public boolean hasBegun() {
    return state == State.BEGUN || state == State.DONE;
  }

  public Opening in(State other) {
    return new Opening(issueId, due, other);
  }
}
