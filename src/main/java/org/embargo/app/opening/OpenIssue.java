package org.embargo.app.opening;

import java.util.List;
import java.util.Optional;
import org.embargo.app.Journal;
import org.embargo.app.Locks;
import org.embargo.core.disclosure.LogEntry.What;
import org.embargo.core.disclosure.TrackedIssue;
import org.embargo.core.opening.Opening;
import org.embargo.core.opening.Opening.State;

/**
 * Opens an issue and its parts to everybody who sees their project. First the guard is told, then
 * the level taken off: so a node that goes down between the two leaves a sealed issue, and the next
 * minute goes on.
 */
public final class OpenIssue {
  private final Openings openings;
  private final CheckOpening checkOpening;
  private final Wholes wholes;
  private final Journal journal;
  private final Locks locks;

  public OpenIssue(
      Openings openings, CheckOpening checkOpening, Wholes wholes, Journal journal, Locks locks) {
    this.openings = openings;
    this.checkOpening = checkOpening;
    this.wholes = wholes;
    this.journal = journal;
    this.locks = locks;
  }

  void open(long issueId) {
    List<Long> all = wholes.idsOf(issueId);
    List<String> names = all.stream().map(Locks::ofIssue).toList();
    // Somebody may have made or moved a part meanwhile: the next minute locks that.
    boolean begun =
        locks.whileHolding(names, () -> wholes.idsOf(issueId).equals(all) && begin(issueId, all));
    if (begun && locks.whileHolding(names, () -> finish(issueId, all))) {
      // Last: should it fail, all is open, and searches alone are behind.
      wholes.index(all);
    }
  }

  private boolean begin(long issueId, List<Long> all) {
    Optional<TrackedIssue> issue = wholes.find(issueId);
    if (issue.isEmpty()) {
      openings.remove(issueId);
      return false;
    }
    Opening opening = openings.find(issueId).orElseThrow();
    if (opening.isDueAt(journal.now()) && checkOpening.of(issue.get(), journal.now()).isEmpty()) {
      opening = opening.in(State.BEGUN);
      wholes.release(all);
      openings.save(opening);
      journal.note(issueId, What.ISSUE_OPENED, "");
    }
    return opening.state() == State.BEGUN;
  }

  /** Unless somebody has sealed it again meanwhile. */
  private boolean finish(long issueId, List<Long> all) {
    Optional<Opening> opening = openings.find(issueId).filter(one -> one.state() == State.BEGUN);
    opening.ifPresent(
        one -> {
          wholes.unseal(all);
          openings.save(one.in(State.DONE));
        });
    return opening.isPresent();
  }
}
