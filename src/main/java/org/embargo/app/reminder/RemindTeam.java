package org.embargo.app.reminder;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.embargo.app.Redacted;
import org.embargo.app.reminder.ReadSituation.Read;
import org.embargo.app.search.EveryDisclosure;
import org.embargo.core.reminder.Reminder;
import org.embargo.core.search.Selection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Mails teams what they should hear of, each once, by a job every minute. */
public final class RemindTeam implements Runnable {
  private static final Logger logger = LoggerFactory.getLogger(RemindTeam.class);

  private final EveryDisclosure every;
  private final PossibleReminders possible;
  private final ReadSituation readSituation;
  private final ReminderPost post;
  private final Clock clock;

  public RemindTeam(
      EveryDisclosure every,
      PossibleReminders possible,
      ReadSituation readSituation,
      ReminderPost post,
      Clock clock) {
    this.every = every;
    this.possible = possible;
    this.readSituation = readSituation;
    this.post = post;
    this.clock = clock;
  }

  /** One disclosure that cannot be read silences no other. */
  @Override
  public void run() {
    Instant now = clock.instant();
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
    } catch (RuntimeException e) {
      logger.error("the team of issue {} cannot be reminded", issueId, new Redacted(e));
    }
  }
}
