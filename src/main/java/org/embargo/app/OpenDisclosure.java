package org.embargo.app;

import java.time.Clock;
import org.embargo.core.disclosure.Disclosure;
import org.embargo.core.disclosure.LogEntry;
import org.embargo.core.disclosure.LogEntry.What;
import org.embargo.core.disclosure.TrackedIssue;

/** Opens the case of a new security issue. */
public final class OpenDisclosure {
  private final ProjectSetups setups;
  private final Disclosures disclosures;
  private final Log log;
  private final Locks locks;
  private final Clock clock;

  public OpenDisclosure(
      ProjectSetups setups, Disclosures disclosures, Log log, Locks locks, Clock clock) {
    this.setups = setups;
    this.disclosures = disclosures;
    this.log = log;
    this.locks = locks;
    this.clock = clock;
  }

  /** Does nothing for an issue that need not be sealed, and nothing the second time. */
  public void open(TrackedIssue issue) {
    setups
        .find(issue.projectId())
        .filter(setup -> setup.covers(issue.projectId(), issue.typeId()))
        .ifPresent(
            setup ->
                locks.whileHolding(
                    Locks.ofIssue(issue.id()),
                    () -> {
                      disclosures
                          .find(issue.id())
                          .ifPresentOrElse(
                              there -> {},
                              () -> open(issue, Disclosure.opened(issue, setup, clock.instant())));
                      return issue;
                    }));
  }

  private void open(TrackedIssue issue, Disclosure disclosure) {
    disclosures.save(disclosure);
    String who = issue.reporterKey().orElse(LogEntry.PRODUCT);
    log.append(new LogEntry(issue.id(), disclosure.reportedAt(), who, What.OPENED, ""));
  }
}
