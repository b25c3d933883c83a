package org.embargo.core.outbox;

import java.time.Instant;
import org.embargo.core.advisory.AdvisoryId;

/**
 * One attempt chain of one revision to one channel. It names the revision and holds none of its
 * text.
 *
 * @param attempts how often it was tried
 * @param nextAttempt not before this instant; meaningless unless it is pending
 */
public record Delivery(
    AdvisoryId advisoryId,
    int revision,
    String channel,
    State state,
    int attempts,
    Instant nextAttempt) {

  /** Names are stored: add, never rename. */
  public enum State {
    PENDING,
    /** Being handed over, by a node that may die while it is. */
    CLAIMED,
    DELIVERED,
    /** Given up until a person looks at it. */
    PARKED,
    /** Nobody knows whether it was handed over, and another try might be a second one. */
    IN_DOUBT
  }

  public static Delivery due(AdvisoryId advisoryId, int revision, String channel, Instant now) {
    return new Delivery(advisoryId, revision, channel, State.PENDING, 0, now);
  }

  /** About to be handed over. */
  public Delivery claimed() {
    return with(State.CLAIMED, attempts + 1, nextAttempt);
  }

  public Delivery delivered() {
    return with(State.DELIVERED, attempts, nextAttempt);
  }

  /** After a {@link #claimed} try that is known to have failed. */
  public Delivery failed(RetrySchedule schedule, Instant now) {
    return schedule
        .next(attempts, now, jitter())
        .map(next -> with(State.PENDING, attempts, next))
        .orElseGet(() -> with(State.PARKED, attempts, nextAttempt));
  }

  /** After a try of which nobody knows how it ended. */
  public Delivery inDoubt() {
    return with(State.IN_DOUBT, attempts, nextAttempt);
  }

  /** A person wants it to be tried again, from the beginning. */
  public Delivery again(Instant now) {
    return with(State.PENDING, 0, now);
  }

  /** Whether it waits for a person. */
  public boolean waitsForPerson() {
    return state == State.PARKED || state == State.IN_DOUBT;
  }

  private Delivery with(State other, int tries, Instant next) {
    return new Delivery(advisoryId, revision, channel, other, tries, next);
  }

  /** From 0 to 1, another for each try, so that what failed together is not tried together. */
  private double jitter() {
    return Math.floorMod((idempotencyKey() + attempts).hashCode(), 1000) / 1000.0;
  }

  /** The same for every attempt, so that a channel can tell a second try from a second revision. */
  public String idempotencyKey() {
    return advisoryId + "-" + revision + "-" + channel;
  }
}
