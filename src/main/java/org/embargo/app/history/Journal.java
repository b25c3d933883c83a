package org.embargo.app.history;

import java.time.Instant;
import org.embargo.app.common.ClusterClock;
import org.embargo.core.history.LogEntry;
import org.embargo.core.history.LogEntry.What;
import org.embargo.core.history.Subject;

/** Writes down what happens to a disclosure as it happens. */
public final class Journal {
  private final Log log;
  private final ClusterClock clock;

  public Journal(Log log, ClusterClock clock) {
    this.log = log;
    this.clock = clock;
  }

  /** The cluster's time. A use case reads it once, and dates what it stores and notes with it. */
  public Instant now() {
    return clock.now();
  }

  /**
   * @param who a user key
   */
  public void note(Instant now, long issueId, String who, What what, String why) {
    note(now, Subject.ofIssue(issueId), who, what, why);
  }

  /**
   * @param who a user key
   */
  public void note(Instant now, Subject subject, String who, What what, String why) {
    log.append(new LogEntry(subject, now, who, what, why));
  }

  /** What the product has done by itself. */
  public void note(Instant now, long issueId, What what, String why) {
    note(now, issueId, LogEntry.PRODUCT, what, why);
  }
}
