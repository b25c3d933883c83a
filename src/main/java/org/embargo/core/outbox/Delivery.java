package org.embargo.core.outbox;

import java.time.Instant;

/**
 * One attempt chain of one revision to one channel. It names the revision and holds none of its
 * text.
 *
 * @param attempts how often it was tried
 * @param nextAttempt not before this instant; meaningless once it is delivered or parked
 */
public record Delivery(
    long advisoryId, int revision, String channel, State state, int attempts, Instant nextAttempt) {

  /** Names are stored: add, never rename. */
  public enum State {
    PENDING,
    DELIVERED,
    /** Given up until a person looks at it. */
    PARKED
  }

  public static Delivery due(long advisoryId, int revision, String channel, Instant now) {
    return new Delivery(advisoryId, revision, channel, State.PENDING, 0, now);
  }

  public Delivery delivered() {
    return new Delivery(advisoryId, revision, channel, State.DELIVERED, attempts + 1, nextAttempt);
  }

  public Delivery failed(RetrySchedule schedule, Instant now) {
    int failures = attempts + 1;
    return schedule
        .next(failures, now)
        .map(next -> new Delivery(advisoryId, revision, channel, State.PENDING, failures, next))
        .orElseGet(
            () -> new Delivery(advisoryId, revision, channel, State.PARKED, failures, nextAttempt));
  }

  /** The same for every attempt, so that a channel can tell a second try from a second revision. */
  public String idempotencyKey() {
    return advisoryId + "-" + revision + "-" + channel;
  }
}
