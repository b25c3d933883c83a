package org.embargo.app.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.embargo.app.common.ClusterClock;
import org.embargo.app.common.Redacted;
import org.embargo.app.reminder.ReadSituation.Read;
import org.embargo.app.search.EveryDisclosure;
import org.embargo.core.reminder.Reminder;
import org.embargo.core.search.Selection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mails teams what they should hear of, each once. The job comes every minute, and looks once an
 * hour: it looks at all that is not public, and nothing of it is lost by an hour.
 */
public final class RemindTeam implements Runnable {
  private static final Logger logger = LoggerFactory.getLogger(RemindTeam.class);

  private static final Duration PAUSE = Duration.ofHours(1);

  private final EveryDisclosure every;
  private final PossibleReminders possible;
  private final ReadSituation readSituation;
  private final ReminderPost post;
  private final ClusterClock clock;
  private volatile Instant last = Instant.EPOCH;

  public RemindTeam(
      EveryDisclosure every,
      PossibleReminders possible,
      ReadSituation readSituation,
      ReminderPost post,
      ClusterClock clock) {
    this.every = every;
    this.possible = possible;
    this.readSituation = readSituation;
    this.post = post;
    this.clock = clock;
  }

  /** One disclosure that cannot be read silences no other. */
  @Override
  public void run() {
    Instant now = clock.now();
    // A clock that is set back makes nobody wait until it comes back to where it was.
    if (Duration.between(last, now).abs().compareTo(PAUSE) < 0) {
      return;
    }
    last = now;
    every
        .find(Selection.of(Selection.What.AWAITING_DISCLOSURE), now)
        .forEach(issueId -> remind(issueId, now));
  }

  private void remind(long issueId, Instant now) {
    try {
      List<Reminder> open = possible.of(issueId, now);
      Optional<Read> read = open.isEmpty() ? Optional.empty() : readSituation.of(issueId, now);
      read.ifPresent(
          one ->
              open.stream()
                  .filter(reminder -> reminder.holdsIn(one.situation()))
                  .forEach(
                      reminder ->
                          post.send(
                              reminder,
                              one.situation(),
                              one.file().setup(),
                              one.file().issue().key(),
                              now)));
    } catch (Throwable e) {
      logger.error("the team of issue {} cannot be reminded", issueId, new Redacted(e));
    }
  }
}
