package org.embargo.app.history;

import java.time.Clock;
import java.time.Instant;
import org.embargo.core.history.LogEntry;
import org.embargo.core.history.LogEntry.What;
import org.embargo.core.history.Subject;

/** Writes down what happens to a disclosure as it happens. */
public final class Journal {
  private final Log log;
  private final Clock clock;

  public Journal(Log log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  /** What the clock says that stands beside each note. */
  public Instant now() {
    return clock.instant();
  }

  /**
   * @param who a user key
   */
  public void note(long issueId, String who, What what, String why) {
    note(Subject.ofIssue(issueId), who, what, why);
  }

  /**
   * @param who a user key
   */
  public void note(Subject subject, String who, What what, String why) {
    log.append(new LogEntry(subject, clock.instant(), who, what, why));
  }

  /** What the product has done by itself. */
  public void note(long issueId, What what, String why) {
    note(issueId, LogEntry.PRODUCT, what, why);
  }
}
