package org.embargo.app;

import java.time.Clock;
import org.embargo.core.disclosure.LogEntry;
import org.embargo.core.disclosure.LogEntry.What;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.disclosure.TrackedIssue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives a security issue its level back, should it be without. */
public final class KeepSealed {
  private static final Logger logger = LoggerFactory.getLogger(KeepSealed.class);

  private final ProjectSetups setups;
  private final Issues issues;
  private final Log log;
  private final Locks locks;
  private final Clock clock;

  public KeepSealed(ProjectSetups setups, Issues issues, Log log, Locks locks, Clock clock) {
    this.setups = setups;
    this.issues = issues;
    this.log = log;
    this.locks = locks;
    this.clock = clock;
  }

  /** Looks at the issue as it is stored now, not as an event remembers it. */
  public void check(long issueId) {
    locks.whileHolding(
        Locks.ofIssue(issueId),
        () -> {
          issues.byId(issueId).ifPresent(this::check);
          return issueId;
        });
  }

  private void check(TrackedIssue issue) {
    setups
        .find(issue.projectId())
        .filter(setup -> setup.covers(issue.projectId(), issue.typeId()))
        .filter(setup -> !setup.isSealed(issue))
        .ifPresent(setup -> seal(issue, setup));
  }

  private void seal(TrackedIssue issue, ProjectSetup setup) {
    issues.seal(issue.id(), setup.levelId());
    logger.warn("issue {} was not sealed and is now", issue.key());
    log.append(
        new LogEntry(
            issue.id(),
            clock.instant(),
            LogEntry.PRODUCT,
            What.BREACH,
            "found without its level, sealed again"));
  }
}
