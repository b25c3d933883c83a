package org.embargo.app.opening;

import java.util.List;
import org.embargo.app.Journal;
import org.embargo.app.Locks;
import org.embargo.app.Redacted;
import org.embargo.core.opening.Opening;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens what is due. One node at a time. */
public final class OpenDue implements Runnable {
  private static final Logger logger = LoggerFactory.getLogger(OpenDue.class);

  private final Openings openings;
  private final OpenIssue openIssue;
  private final Journal journal;
  private final Locks locks;

  public OpenDue(Openings openings, OpenIssue openIssue, Journal journal, Locks locks) {
    this.openings = openings;
    this.openIssue = openIssue;
    this.journal = journal;
    this.locks = locks;
  }

  @Override
  public void run() {
    List<Opening> unfinished = openings.unfinished();
    if (!unfinished.isEmpty()) {
      locks.unlessRunning(
          "opening",
          () ->
              unfinished.stream()
                  .filter(one -> one.hasBegun() || one.isDueAt(journal.now()))
                  .forEach(this::attempt));
    }
  }

  /** One that cannot be opened must not hold up the others; it is tried again within a minute. */
  private void attempt(Opening opening) {
    try {
      openIssue.open(opening.issueId());
    } catch (RuntimeException | LinkageError e) {
      logger.error("issue {} is not opened", opening.issueId(), new Redacted(e));
    }
  }
}
