package org.embargo.app.opening;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.embargo.app.common.ClusterClock;
import org.embargo.app.common.Locks;
import org.embargo.app.common.Redacted;
import org.embargo.app.register.Openings;
import org.embargo.core.opening.Opening;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens what is due, one node at a time. What has something against it may have that for years, and
 * is looked at again once an hour.
 */
public final class OpenDue implements Runnable {
  private static final Logger logger = LoggerFactory.getLogger(OpenDue.class);

  private static final Duration LOOKS_AGAIN = Duration.ofHours(1);

  private final Openings openings;
  private final OpenIssue openIssue;
  private final ClusterClock clock;
  private final Locks locks;
  private final Map<Long, Instant> waiting = new ConcurrentHashMap<>();

  public OpenDue(Openings openings, OpenIssue openIssue, ClusterClock clock, Locks locks) {
    this.openings = openings;
    this.openIssue = openIssue;
    this.clock = clock;
    this.locks = locks;
  }

  @Override
  public void run() {
    List<Opening> unfinished = openings.unfinished();
    if (!unfinished.isEmpty()) {
      locks.unlessRunning("opening", () -> openThose(unfinished, clock.now()));
    }
  }

  private void openThose(List<Opening> unfinished, Instant now) {
    waiting.keySet().retainAll(unfinished.stream().map(Opening::issueId).toList());
    unfinished.stream()
        .filter(one -> one.hasBegun() || one.isDueAt(now))
        .filter(one -> one.hasBegun() || !hasLookedAt(one, now))
        .forEach(one -> attempt(one, now));
  }

  private boolean hasLookedAt(Opening opening, Instant now) {
    Instant looked = waiting.get(opening.issueId());
    return looked != null && Duration.between(looked, now).abs().compareTo(LOOKS_AGAIN) < 0;
  }

  /** One that cannot be opened must not hold up the others; it is tried again. */
  private void attempt(Opening opening, Instant now) {
    try {
      if (!openIssue.open(opening.issueId())) {
        waiting.put(opening.issueId(), now);
      }
    } catch (Throwable e) {
      logger.error("issue {} is not opened", opening.issueId(), new Redacted(e));
    }
  }
}
