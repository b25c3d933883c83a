package org.embargo.app.seal;

import java.util.Optional;
import org.embargo.app.common.Outcome;
import org.embargo.app.common.Reason;
import org.embargo.app.common.SealingClock;
import org.embargo.app.guard.Guard;
import org.embargo.app.history.Log;
import org.embargo.app.seal.Sealable.Candidate;
import org.embargo.core.disclosure.TrackedIssue;
import org.embargo.core.history.LogEntry;
import org.embargo.core.history.LogEntry.What;

/**
 * Seals an issue of any type that turns out to be about a vulnerability, or one that was opened.
 */
public final class SealNow {
  private final Sealable sealable;
  private final Guard guard;
  private final WatchIssue watchIssue;
  private final Log log;
  private final SealingClock clock;

  public SealNow(
      Sealable sealable, Guard guard, WatchIssue watchIssue, Log log, SealingClock clock) {
    this.sealable = sealable;
    this.guard = guard;
    this.watchIssue = watchIssue;
    this.log = log;
    this.clock = clock;
  }

  /** Once it is guarded it is going to be sealed: should that fail now, by the keeper's job. */
  public Outcome<TrackedIssue> seal(String issueKey, Optional<String> userKey, String reason) {
    Outcome<TrackedIssue> guarded =
        Reason.check(reason)
            .then(why -> sealable.alone(issueKey, userKey, found -> adopt(found, why)));
    guarded.asOptional().ifPresent(watchIssue::look);
    return guarded;
  }

  private Outcome<TrackedIssue> adopt(Candidate found, String reason) {
    TrackedIssue issue = found.issue();
    guard.remember(issue);
    log.append(LogEntry.ofIssue(issue.id(), clock.now(), found.userKey(), What.SEALED, reason));
    return new Outcome.Done<>(issue);
  }
}
