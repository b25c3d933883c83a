package org.embargo.core.opening;

import java.time.Instant;

/**
 * The opening of an issue whose advisory is public, to everybody who sees its project.
 *
 * @param projectId of the project whose policy it was planned by
 * @param due not before this instant; meaningless while it is {@link State#KEPT}
 */
public record Opening(long issueId, long projectId, Instant due, State state) {

  /** Names are stored: add, never rename. */
  public enum State {
    /** Somebody wants the issue to stay private before anything was planned. */
    KEPT,
    /** It comes when it is due. */
    PLANNED,
    /** Somebody has stopped it. */
    HELD,
    /** The issue need not be sealed any more, and may have its level still. */
    BEGUN,
    /** It is open. */
    DONE
  }

  public static Opening planned(long issueId, long projectId, Instant due) {
    return new Opening(issueId, projectId, due, State.PLANNED);
  }

  public static Opening kept(long issueId, long projectId, Instant now) {
    return new Opening(issueId, projectId, now, State.KEPT);
  }

  /**
   * An advisory of the issue is public, and more may come: the latest counts. What is open stays
   * so, and what somebody has stopped stays stopped.
   */
  public Opening notBefore(Instant other) {
    if (state == State.KEPT) {
      return new Opening(issueId, projectId, other, State.HELD);
    }
    return hasBegun() || !other.isAfter(due) ? this : new Opening(issueId, projectId, other, state);
  }

  public boolean isDueAt(Instant now) {
    return state == State.PLANNED && !now.isBefore(due);
  }

  /** Whether the issue need not be sealed any more. */
  public boolean hasBegun() {
    return state == State.BEGUN || state == State.DONE;
  }

  public Opening in(State other) {
    return new Opening(issueId, projectId, due, other);
  }
}
