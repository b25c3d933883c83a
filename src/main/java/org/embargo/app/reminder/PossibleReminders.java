package org.embargo.app.reminder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.embargo.app.policy.Policies;
import org.embargo.app.register.Disclosures;
import org.embargo.core.disclosure.Disclosure;
import org.embargo.core.reminder.Reminder;

/** Tells by the time alone what there may be to hear, so that little else is read each minute. */
public final class PossibleReminders {
  private final Disclosures disclosures;
  private final Policies policies;
  private final Reminded reminded;

  public PossibleReminders(Disclosures disclosures, Policies policies, Reminded reminded) {
    this.disclosures = disclosures;
    this.policies = policies;
    this.reminded = reminded;
  }

  /** Of which nobody has heard yet. */
  List<Reminder> of(long issueId, Instant now) {
    Optional<Disclosure> found = disclosures.find(issueId);
    return found.stream()
        .flatMap(
            one -> Reminder.possible(one, policies.of(one.projectId()).reminders(), now).stream())
        .filter(Predicate.not(reminded::has))
        .toList();
  }
}
