package org.embargo.app.opening;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.embargo.app.common.Locks;
import org.embargo.app.history.Journal;
import org.embargo.app.register.Openings;
import org.embargo.core.disclosure.TrackedIssue;
import org.embargo.core.history.LogEntry.What;
import org.embargo.core.opening.Opening;
import org.embargo.core.opening.Opening.State;

/**
 * Opens an issue and its parts to everybody who sees their project. First the guard is told, then
 * the level taken off: so a node that goes down between the two leaves a sealed issue, and the next
 * minute goes on.
 */
public final class OpenIssue {
  private final Openings openings;
  private final Obstacles obstacles;
  private final Wholes wholes;
  private final Journal journal;
  private final Locks locks;

  public OpenIssue(
      Openings openings, Obstacles obstacles, Wholes wholes, Journal journal, Locks locks) {
    this.openings = openings;
    this.obstacles = obstacles;
    this.wholes = wholes;
    this.journal = journal;
    this.locks = locks;
  }

  /** False when it has to wait. */
  boolean open(long issueId) {
    List<Long> all = wholes.idsOf(issueId);
    List<String> names = all.stream().map(Locks::ofIssue).toList();
    // Somebody may have made or moved a part meanwhile: the next look locks that.
    boolean begun =
        locks.whileHolding(names, () -> wholes.idsOf(issueId).equals(all) && begin(issueId, all));
    boolean done = begun && locks.whileHolding(names, () -> finish(issueId, all));
    if (done) {
      // Last: should it fail, all is open, and searches alone are behind.
      wholes.index(all);
    }
    return done;
  }

  private boolean begin(long issueId, List<Long> all) {
    Optional<TrackedIssue> issue = wholes.find(issueId);
    if (issue.isEmpty()) {
      openings.remove(issueId);
      return false;
    }
    Optional<Opening> opening = openings.find(issueId);
    Instant now = journal.now();
    if (opening.filter(one -> one.isDueAt(now)).isPresent()
        && isFree(opening.get(), issue.get(), now)) {
      wholes.closeToOthers(all);
      openings.save(opening.get().in(State.BEGUN));
      journal.note(now, issueId, What.ISSUE_OPENED, "");
      return true;
    }
    return opening.filter(one -> one.state() == State.BEGUN).isPresent();
  }

  /**
   * Looks again, as the locks were free in between, and a node may have gone down: unless
   * everything is as it was, it is sealed and planned as before.
   */
  private boolean finish(long issueId, List<Long> all) {
    Optional<Opening> opening = openings.find(issueId).filter(one -> one.state() == State.BEGUN);
    if (opening.isEmpty()) {
      return false;
    }
    Instant now = journal.now();
    boolean free =
        wholes.idsOf(issueId).equals(all)
            && wholes.find(issueId).filter(issue -> isFree(opening.get(), issue, now)).isPresent();
    if (free) {
      wholes.closeToOthers(all);
      wholes.release(all);
      wholes.unseal(all);
      openings.save(opening.get().in(State.DONE));
    } else {
      openings.save(opening.get().in(State.PLANNED));
      journal.note(now, issueId, What.OPENING_HELD, "something has changed meanwhile");
    }
    return free;
  }

  private boolean isFree(Opening opening, TrackedIssue issue, Instant now) {
    return obstacles.to(opening, issue, now).isEmpty();
  }
}
