package org.embargo.app.disclosure;

import java.time.Instant;
import java.util.Optional;
import org.embargo.app.common.ClusterClock;
import org.embargo.app.common.Outcome;
import org.embargo.app.disclosure.Admission.Admitted;
import org.embargo.app.history.Log;
import org.embargo.app.register.Disclosures;
import org.embargo.core.disclosure.Disclosure;
import org.embargo.core.disclosure.WithoutFix;
import org.embargo.core.history.LogEntry;
import org.embargo.core.history.LogEntry.What;

/** Decides, with a reason, that an advisory goes public although there is no fix. */
public final class DiscloseWithoutFix {
  private final Admission admission;
  private final Disclosures disclosures;
  private final Log log;
  private final ClusterClock clock;

  public DiscloseWithoutFix(
      Admission admission, Disclosures disclosures, Log log, ClusterClock clock) {
    this.admission = admission;
    this.disclosures = disclosures;
    this.log = log;
    this.clock = clock;
  }

  public Outcome<WithoutFix> decide(String issueKey, Optional<String> userKey, String reason) {
    return admission.asTeam(issueKey, userKey, admitted -> decide(admitted, reason));
  }

  /** Waits for a fix again. */
  public Outcome<Disclosure> takeBack(String issueKey, Optional<String> userKey) {
    return admission.asTeam(
        issueKey,
        userKey,
        admitted -> {
          Disclosure waiting = admitted.file().disclosure().waitingForFix();
          store(admitted, waiting, clock.now(), What.FIX_WAITED_FOR, "");
          return new Outcome.Done<>(waiting);
        });
  }

  private Outcome<WithoutFix> decide(Admitted admitted, String reason) {
    try {
      Instant now = clock.now();
      WithoutFix decision = new WithoutFix(reason, now);
      Disclosure decided = admitted.file().disclosure().disclosedWithoutFix(decision);
      store(admitted, decided, now, What.DISCLOSED_WITHOUT_FIX, reason);
      return new Outcome.Done<>(decision);
    } catch (IllegalArgumentException e) {
      return Outcome.invalid("reason", String.valueOf(e.getMessage()));
    }
  }

  private void store(Admitted admitted, Disclosure disclosure, Instant now, What what, String why) {
    disclosures.save(disclosure);
    String who = admitted.actor().userKey();
    log.append(LogEntry.ofIssue(disclosure.issueId(), now, who, what, why));
  }
}
