package org.embargo.core.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.embargo.core.disclosure.Disclosure;
import org.embargo.core.embargo.Embargo;
import org.embargo.core.gate.Blocker;

/**
 * Something that the team should hear of once.
 *
 * @param occasion tells it from others of the kind, about the same issue
 */
public record Reminder(long issueId, Kind kind, String occasion) {
  private static final Duration TOLD_FOR = Duration.ofDays(7);

  /** What there is to hear. Names are stored: add, never rename. */
  public enum Kind {
    EMBARGO_ENDS,
    FIX_RELEASED,
    PUBLICATION_BLOCKED,
    REPORT_UNANSWERED
  }

  /**
   * What is known of a disclosure of which nothing is public yet.
   *
   * @param isFixOut whether there is a fix, and people can have it
   * @param isAnswered whether the reporter has heard of the team
   * @param blockers what holds the advisory back now
   */
  public record Situation(
      Instant reportedAt,
      Optional<Embargo> embargo,
      boolean isFixOut,
      boolean isAnswered,
      List<Blocker> blockers) {
    public Situation {
      blockers = List.copyOf(blockers);
    }
  }

  /**
   * All that there may be to hear at that moment, by the time alone. A report that was not answered
   * is told of for a week: what is older has been told of, or was before there were reminders.
   */
  public static List<Reminder> possible(
      Disclosure disclosure, ReminderPolicy policy, Instant moment) {
    List<Reminder> possible = new ArrayList<>();
    long issueId = disclosure.issueId();
    disclosure
        .embargo()
        .ifPresent(
            embargo -> {
              String end = embargo.end().toString();
              if (!embargo.holdsAt(moment)) {
                possible.add(new Reminder(issueId, Kind.PUBLICATION_BLOCKED, end));
                return;
              }
              if (!embargo.holdsAt(moment.plus(Duration.ofDays(policy.embargoDays())))) {
                possible.add(new Reminder(issueId, Kind.EMBARGO_ENDS, end));
              }
              possible.add(new Reminder(issueId, Kind.FIX_RELEASED, end));
            });
    Instant late = disclosure.reportedAt().plus(Duration.ofDays(policy.answerDays()));
    if (!moment.isBefore(late) && moment.isBefore(late.plus(TOLD_FOR))) {
      possible.add(new Reminder(issueId, Kind.REPORT_UNANSWERED, ""));
    }
    return List.copyOf(possible);
  }

  /** Whether it is so. */
  public boolean holdsIn(Situation now) {
    return switch (kind) {
      case EMBARGO_ENDS -> now.blockers().stream().anyMatch(Blocker::isAboutApproval);
      case FIX_RELEASED -> now.isFixOut();
      case PUBLICATION_BLOCKED -> !now.blockers().isEmpty();
      case REPORT_UNANSWERED -> !now.isAnswered();
    };
  }

  /** The same for the same reminder. */
  public String key() {
    return issueId + "-" + kind + (occasion.isEmpty() ? "" : "-" + occasion);
  }
}
