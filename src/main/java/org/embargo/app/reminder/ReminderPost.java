package org.embargo.app.reminder;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.embargo.app.advisory.Addresses;
import org.embargo.app.common.Locks;
import org.embargo.app.tracker.TeamMail;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.embargo.Embargo;
import org.embargo.core.gate.Blocker;
import org.embargo.core.reminder.Reminder;
import org.embargo.core.reminder.Reminder.Situation;

/**
 * Words reminders, in keys and links, and sends each once. One that cannot be mailed is sent when
 * somebody looks again. A node that goes down meanwhile has it sent twice rather than never.
 */
public final class ReminderPost {
  private final Reminded reminded;
  private final TeamMail mail;
  private final Addresses addresses;
  private final Locks locks;

  public ReminderPost(Reminded reminded, TeamMail mail, Addresses addresses, Locks locks) {
    this.reminded = reminded;
    this.mail = mail;
    this.addresses = addresses;
    this.locks = locks;
  }

  /**
   * @param to whose team
   * @param issueKey of what the reminder is about
   */
  void send(Reminder reminder, Situation situation, ProjectSetup to, String issueKey, Instant now) {
    if (reminded.has(reminder)) {
      return;
    }
    mail.send(
        to,
        subject(reminder, issueKey),
        text(reminder, situation) + "\n\n" + addresses.absolute(issueKey) + "\n");
    locks.whileHolding(
        List.of(Locks.ofIssue(reminder.issueId())),
        () -> {
          reminded.add(reminder, now);
          return reminder;
        });
  }

  private static String subject(Reminder reminder, String key) {
    return switch (reminder.kind()) {
      case EMBARGO_ENDS -> key + ": the embargo ends soon";
      case FIX_RELEASED -> key + ": the fix is out, and the embargo holds";
      case PUBLICATION_BLOCKED -> key + ": the embargo is over, and nothing is public";
      case REPORT_UNANSWERED -> key + ": the reporter waits for an answer";
    };
  }

  private static String text(Reminder reminder, Situation situation) {
    return switch (reminder.kind()) {
      case EMBARGO_ENDS ->
          "The embargo ends at " + end(situation) + ", and the advisory is not approved.";
      case FIX_RELEASED ->
          "Whoever reads the released code may find it. The embargo ends at "
              + end(situation)
              + ".";
      case PUBLICATION_BLOCKED ->
          "What holds the advisory back:\n\n"
              + situation.blockers().stream()
                  .map(Blocker::sentence)
                  .map(sentence -> "- " + sentence)
                  .collect(Collectors.joining("\n"));
      case REPORT_UNANSWERED ->
          "It was reported at "
              + situation.reportedAt()
              + ", and no comment of the team is shared with the reporter.";
    };
  }

  private static String end(Situation situation) {
    return situation.embargo().map(Embargo::end).map(Instant::toString).orElse("");
  }
}
