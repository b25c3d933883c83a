package org.embargo.app;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
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

  /**
   * Looks again at the issue as it is stored now, and not as an event remembers it.
   *
   * @param seen says only whether there is anything to look at
   */
  public void check(TrackedIssue seen) {
    if (mustSeal(seen).isPresent()) {
      locks.whileHolding(List.of(Locks.ofIssue(seen.id())), () -> checkAlone(seen.id()));
    }
  }

  private Optional<TrackedIssue> checkAlone(long issueId) {
    Optional<TrackedIssue> stored = issues.byId(issueId);
    stored.ifPresent(
        issue ->
            mustSeal(issue)
                .filter(setup -> !setup.isSealed(issue))
                .ifPresent(setup -> seal(issue, setup)));
    return stored;
  }

  private Optional<ProjectSetup> mustSeal(TrackedIssue issue) {
    return setups
        .find(issue.projectId())
        .filter(setup -> setup.covers(issue.projectId(), issue.typeId()));
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
