package org.embargo.app;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.embargo.app.policy.Policies;
import org.embargo.app.seal.Keeper;
import org.embargo.core.disclosure.Disclosure;
import org.embargo.core.disclosure.LogEntry;
import org.embargo.core.disclosure.LogEntry.What;
import org.embargo.core.disclosure.TrackedIssue;

/** Opens the disclosure of an issue that has to be sealed. */
public final class OpenDisclosure implements Keeper {
  private final ProjectSetups setups;
  private final Disclosures disclosures;
  private final Policies policies;
  private final Log log;
  private final Locks locks;
  private final CurrentUser currentUser;
  private final Clock clock;

  public OpenDisclosure(
      ProjectSetups setups,
      Disclosures disclosures,
      Policies policies,
      Log log,
      Locks locks,
      CurrentUser currentUser,
      Clock clock) {
    this.currentUser = currentUser;
    this.setups = setups;
    this.disclosures = disclosures;
    this.policies = policies;
    this.log = log;
    this.locks = locks;
    this.clock = clock;
  }

  /** Nothing happens the second time, nor for a part of an issue: that is no case of its own. */
  @Override
  public void check(TrackedIssue issue) {
    setups
        .find(issue.projectId())
        .filter(setup -> issue.parentId().isEmpty())
        .map(setup -> Disclosure.opened(issue, setup, clock.instant()))
        .ifPresent(
            opened ->
                locks.whileHolding(List.of(Locks.ofIssue(issue.id())), () -> open(issue, opened)));
  }

  private Disclosure open(TrackedIssue issue, Disclosure opened) {
    Optional<Disclosure> present = disclosures.find(issue.id());
    if (present.isPresent()) {
      return followed(present.get(), issue, opened.reportedAt());
    }
    disclosures.save(opened);
    String who = issue.reporterKey().orElse(LogEntry.PRODUCT);
    log.append(new LogEntry(issue.id(), opened.reportedAt(), who, What.OPENED, ""));
    return opened;
  }

  /**
   * A case goes to another project with its issue. Within the event of a move, the current user is
   * who moved it; a sweep does not know.
   */
  private Disclosure followed(Disclosure present, TrackedIssue issue, Instant now) {
    if (present.projectId() == issue.projectId()) {
      return present;
    }
    Disclosure moved =
        present.movedTo(
            issue.projectId(), policies.of(present.projectId()).publication().persons());
    disclosures.save(moved);
    log.append(
        new LogEntry(
            issue.id(),
            now,
            currentUser.key().orElse(LogEntry.PRODUCT),
            What.MOVED,
            "from project " + present.projectId() + " to project " + moved.projectId()));
    return moved;
  }
}
