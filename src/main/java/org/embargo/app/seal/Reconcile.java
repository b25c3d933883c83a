package org.embargo.app.seal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.embargo.app.Disclosures;
import org.embargo.app.Redacted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at every sealed issue and at every new one, by a job: not all that Jira does to issues
 * tells anybody (imports, a level that is deleted, a scheme that is changed).
 */
public final class Reconcile implements Runnable {
  private static final Logger logger = LoggerFactory.getLogger(Reconcile.class);

  private final WatchIssue watchIssue;
  private final Disclosures disclosures;
  private final NewIssues newIssues;
  private final Rounds rounds;
  private final Clock clock;

  public Reconcile(
      WatchIssue watchIssue,
      Disclosures disclosures,
      NewIssues newIssues,
      Rounds rounds,
      Clock clock) {
    this.watchIssue = watchIssue;
    this.disclosures = disclosures;
    this.newIssues = newIssues;
    this.rounds = rounds;
    this.clock = clock;
  }

  /** A round counts only when nothing in it has failed: what it could not see may be open. */
  @Override
  public void run() {
    Instant begun = clock.instant();
    boolean whole = lookAt(disclosures.issueIds());
    Map<Long, Long> lastIssues = new TreeMap<>();
    for (Map.Entry<Long, List<Long>> fresh : newIssues.byProject().entrySet()) {
      List<Long> ids = fresh.getValue();
      whole = lookAt(ids) && whole;
      long last = ids.isEmpty() ? rounds.lastIssue(fresh.getKey()) : ids.get(ids.size() - 1);
      lastIssues.put(fresh.getKey(), last);
    }
    if (whole) {
      rounds.completed(begun, lastIssues);
    }
  }

  private boolean lookAt(List<Long> ids) {
    boolean whole = true;
    for (long id : ids) {
      whole = lookAt(id) && whole;
    }
    return whole;
  }

  /** One issue that cannot be sealed must not keep the others open. */
  private boolean lookAt(long id) {
    try {
      watchIssue.look(id);
      return true;
    } catch (RuntimeException e) {
      logger.error("issue {} cannot be looked at, and is in a minute", id, new Redacted(e));
      return false;
    }
  }
}
