package org.embargo.core.embargo;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.embargo.core.text.Problem;
import org.embargo.core.text.Text;

/**
 * A request to move the end of an embargo.
 *
 * @param reason may be empty only for the first embargo
 */
public record EmbargoChange(Instant until, String reason) {
  /** Nobody keeps silent for longer; a later year is a slip of the keyboard. */
  private static final Duration LONGEST = Duration.ofDays(366);

  private static final int LONGEST_REASON = 4000;

  /** Instants are kept to the millisecond. Rounding one down would end the embargo early. */
  public EmbargoChange {
    requireReason(reason);
    until = EarlyEnd.wholeMillis(until);
  }

  public static String requireReason(String reason) {
    Text.inParagraphs(reason, LONGEST_REASON);
    return reason;
  }

  /** What stands against the change; empty when it may be made. */
  public Optional<Problem> problem(Optional<Embargo> present, Instant now) {
    if (!until.isAfter(now)) {
      return problem("until", "lies in the past: " + until);
    }
    if (until.isAfter(now.plus(LONGEST))) {
      return problem("until", "is more than " + LONGEST.toDays() + " days away: " + until);
    }
    if (present.isEmpty()) {
      return Optional.empty();
    }
    // Ending early what was promised takes two persons; one person's request is never enough.
    if (until.isBefore(present.get().end())) {
      return problem(
          "until",
          "is before the agreed end " + present.get().end() + "; an early end takes two persons");
    }
    if (reason.isBlank()) {
      return problem("reason", "is needed to extend an embargo");
    }
    return Optional.empty();
  }

  private static Optional<Problem> problem(String field, String reason) {
    return Optional.of(new Problem(field, reason));
  }
}
