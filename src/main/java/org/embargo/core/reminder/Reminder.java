package org.embargo.core.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.embargo.core.embargo.Embargo;
import org.embargo.core.gate.Blocker;

/**
 * Something that the team should hear of once.
 *
 * @param occasion tells it from others of the kind, about the same issue
 */
public record Reminder(long issueId, Kind kind, String occasion) {

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
   * @param isFixOut whether the gate would not wait for the fix any more
   * @param isAnswered whether the reporter has heard of the team
   * @param blockers what holds the advisory back now
   */
  public record Situation(
      long issueId,
      Instant reportedAt,
      Optional<Embargo> embargo,
      boolean isFixOut,
      boolean isAnswered,
      List<Blocker> blockers) {
    public Situation {
      blockers = List.copyOf(blockers);
    }

    private boolean isApproved() {
      return !blockers.contains(Blocker.NOT_APPROVED);
    }
  }

  /** All that there is to hear now, whether the team has heard of it or not. */
  public static List<Reminder> due(Situation now, ReminderPolicy policy, Instant moment) {
    List<Reminder> due = new ArrayList<>();
    Optional<Embargo> held = now.embargo().filter(embargo -> embargo.holdsAt(moment));
    String end = now.embargo().map(embargo -> embargo.end().toString()).orElse("");
    boolean endsSoon =
        held.filter(embargo -> !embargo.holdsAt(moment.plus(Duration.ofDays(policy.embargoDays()))))
            .isPresent();
    if (endsSoon && !now.isApproved()) {
      due.add(new Reminder(now.issueId(), Kind.EMBARGO_ENDS, end));
    }
    if (held.isPresent() && now.isFixOut()) {
      due.add(new Reminder(now.issueId(), Kind.FIX_RELEASED, end));
    }
    if (now.embargo().isPresent() && held.isEmpty() && !now.blockers().isEmpty()) {
      due.add(new Reminder(now.issueId(), Kind.PUBLICATION_BLOCKED, end));
    }
    Instant late = now.reportedAt().plus(Duration.ofDays(policy.answerDays()));
    if (!now.isAnswered() && !moment.isBefore(late)) {
      due.add(new Reminder(now.issueId(), Kind.REPORT_UNANSWERED, ""));
    }
    return List.copyOf(due);
  }

  /** The same for the same reminder. */
  public String key() {
    return issueId + "-" + kind + (occasion.isEmpty() ? "" : "-" + occasion);
  }
}
