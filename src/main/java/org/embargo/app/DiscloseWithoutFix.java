package org.embargo.app;

import java.time.Clock;
import java.util.Optional;
import org.embargo.core.disclosure.Disclosure;
import org.embargo.core.disclosure.LogEntry;
import org.embargo.core.disclosure.LogEntry.What;

/** Decides, with a reason, that an advisory goes public although there is no fix. */
public final class DiscloseWithoutFix {
  private final Admission admission;
  private final Disclosures disclosures;
  private final Log log;
  private final Clock clock;

  public DiscloseWithoutFix(Admission admission, Disclosures disclosures, Log log, Clock clock) {
    this.admission = admission;
    this.disclosures = disclosures;
    this.log = log;
    this.clock = clock;
  }

  public Outcome<String> decide(String issueKey, Optional<String> userKey, String reason) {
    return admission.asTeam(
        issueKey,
        userKey,
        admitted -> {
          if (reason.isBlank()) {
            return Outcome.invalid("reason", "is needed to disclose without a fix");
          }
          Disclosure disclosure = admitted.file().disclosure();
          disclosures.save(disclosure.disclosedWithoutFix(reason));
          log.append(
              new LogEntry(
                  disclosure.issueId(),
                  clock.instant(),
                  admitted.actor().userKey(),
                  What.DISCLOSED_WITHOUT_FIX,
                  reason));
          return new Outcome.Done<>(reason);
        });
  }
}
