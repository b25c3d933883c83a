package org.embargo.core.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a failed delivery is tried again: twice as late each time and up to a quarter later than
 * that, and in the end not at all.
 */
public record RetrySchedule(Duration firstDelay, Duration longestDelay, int attempts) {
  public static final RetrySchedule DEFAULT =
      new RetrySchedule(Duration.ofMinutes(1), Duration.ofHours(1), 10);

  /**
   * Empty: no further attempt, a person has to look at it.
   *
   * @param jitter from 0 to 1, how much of the quarter is added
   */
  public Optional<Instant> next(int failures, Instant now, double jitter) {
    if (failures >= attempts) {
      return Optional.empty();
    }
    Duration delay = firstDelay;
    for (int i = 1; i < failures && delay.compareTo(longestDelay) < 0; i++) {
      delay = delay.multipliedBy(2);
    }
    Duration most = delay.compareTo(longestDelay) < 0 ? delay : longestDelay;
    return Optional.of(now.plus(most).plusMillis(Math.round(most.toMillis() * jitter / 4)));
  }
}
