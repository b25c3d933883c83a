package org.embargo.core.embargo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.embargo.core.text.Problem;
import org.embargo.core.text.Text;

/**
 * The wish to end an embargo before its time. It changes nothing until a second person agrees.
 *
 * @param until the earlier end; empty for at once, as after a leak
 * @param reason not blank
 * @param withoutFix whether the advisory shall not wait for a fix either
 * @param askedBy a user key
 */
public record EarlyEnd(
    Optional<Instant> until, String reason, boolean withoutFix, String askedBy, Instant askedAt) {
  private static final int LONGEST_REASON = 4000;

  /** Instants are kept to the millisecond. Rounding one down would end the embargo early. */
  public EarlyEnd {
    Text.required(reason, LONGEST_REASON);
    until = until.map(EarlyEnd::wholeMillis);
  }

  static Instant wholeMillis(Instant instant) {
    Instant whole = instant.truncatedTo(ChronoUnit.MILLIS);
    return whole.equals(instant) ? instant : whole.plusMillis(1);
  }

  /** What stands against it, when it is asked for and again when somebody agrees. */
  public Optional<Problem> problem(Optional<Embargo> present, Instant now) {
    Optional<Embargo> held = present.filter(embargo -> embargo.holdsAt(now));
    if (held.isEmpty()) {
      return Optional.of(new Problem("until", "comes too late: no embargo holds"));
    }
    if (until.filter(end -> !end.isBefore(held.get().end())).isPresent()) {
      return Optional.of(new Problem("until", "is not before the agreed end " + held.get().end()));
    }
    if (until.filter(end -> !end.isAfter(now)).isPresent()) {
      return Optional.of(
          new Problem("until", "lies in the past; leave it out to end the embargo at once"));
    }
    return Optional.empty();
  }

  /** What the embargo becomes when somebody agrees at that moment. */
  public Embargo agreed(Instant now) {
    return new Embargo(until.orElseGet(() -> wholeMillis(now)));
  }
}
