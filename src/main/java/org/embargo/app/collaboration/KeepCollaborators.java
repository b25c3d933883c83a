package org.embargo.app.collaboration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.embargo.app.collaboration.CollaboratorField.Change;
import org.embargo.app.collaboration.Rosters.Found;
import org.embargo.app.common.Locks;
import org.embargo.app.common.SealingClock;
import org.embargo.app.guard.Keeper;
import org.embargo.app.history.Log;
import org.embargo.app.tracker.Issues;
import org.embargo.core.collaboration.Roster;
import org.embargo.core.disclosure.TrackedIssue;
import org.embargo.core.history.LogEntry;
import org.embargo.core.history.LogEntry.What;

/**
 * Lets into a sealed issue by name only who was added with a reason, or by the security team in the
 * tracker's own field; and nobody any more when the disclosure is over.
 */
public final class KeepCollaborators implements Keeper {
  private final Rosters rosters;
  private final Issues issues;
  private final Log log;
  private final SealingClock clock;
  private final Locks locks;

  public KeepCollaborators(
      Rosters rosters, Issues issues, Log log, SealingClock clock, Locks locks) {
    this.rosters = rosters;
    this.issues = issues;
    this.log = log;
    this.clock = clock;
    this.locks = locks;
  }

  @Override
  public void check(TrackedIssue issue) {
    if (rosters.of(issue).filter(found -> !found.roster().isSettled()).isPresent()) {
      locks.whileHolding(
          List.of(Locks.ofIssue(issue.id())), () -> settle(issue.id(), rosters.of(issue)));
      index(issue.id());
    }
  }

  @Override
  public void forget(long issueId) {
    rosters.forget(issueId);
  }

  /** Lets nobody in by name any more. The issue's lock is held. */
  public void end(TrackedIssue issue) {
    settle(issue.id(), rosters.ended(issue));
  }

  /** After the change is stored: that must not be lost should this fail. */
  public void index(long issueId) {
    issues.index(issueId);
  }

  private Optional<Found> settle(long issueId, Optional<Found> found) {
    found.ifPresent(
        one -> {
          Instant now = clock.now();
          rosters.settle(issueId, one);
          note(now, issueId, one);
        });
    return found;
  }

  private void note(Instant now, long issueId, Found found) {
    Roster roster = found.roster();
    for (String user : roster.accepted()) {
      String who = found.lastChange().flatMap(Change::by).orElseThrow();
      note(now, issueId, who, What.COLLABORATOR_ADDED, user + ", in the issue's field");
    }
    for (String user : roster.putBack()) {
      String why = user + " had been taken out by nobody of the security team";
      note(now, issueId, LogEntry.PRODUCT, What.COLLABORATOR_ADDED, why);
    }
    for (String user : roster.gone()) {
      note(now, issueId, LogEntry.PRODUCT, What.COLLABORATOR_REMOVED, user);
    }
    roster.takenOut().stream()
        .filter(user -> !roster.gone().contains(user))
        .map(user -> user + " had been added by nobody of the security team")
        .forEach(why -> note(now, issueId, LogEntry.PRODUCT, What.COLLABORATOR_REMOVED, why));
  }

  private void note(Instant now, long issueId, String who, What what, String why) {
    log.append(LogEntry.ofIssue(issueId, now, who, what, why));
  }
}
