package org.embargo.app.seal;

import java.util.List;
import org.embargo.app.Locks;
import org.embargo.app.seal.Judge.Finding;
import org.embargo.core.disclosure.TrackedIssue;
import org.embargo.core.seal.Verdict;

/** Gives an issue that has to be sealed its level back, should it be without. */
public final class KeepSealed implements Keeper {
  private final Guard guard;
  private final Judge judge;
  private final Reseal reseal;
  private final RemakeLevel remakeLevel;
  private final Locks locks;

  public KeepSealed(Guard guard, Judge judge, Reseal reseal, RemakeLevel remakeLevel, Locks locks) {
    this.guard = guard;
    this.judge = judge;
    this.reseal = reseal;
    this.remakeLevel = remakeLevel;
    this.locks = locks;
  }

  /**
   * Looks again at the issue as it is stored now, and not as an event remembers it, and at its
   * sub-tasks after it.
   *
   * @param seen says only whether there is anything to look at
   */
  @Override
  public void check(TrackedIssue seen) {
    if (!guard.mustSeal(seen)) {
      return;
    }
    Verdict verdict = checkAlone(seen.id());
    try {
      if (verdict instanceof Verdict.Remake) {
        remakeLevel.of(seen.projectId());
        checkAlone(seen.id());
      }
      guard.partsOf(seen.id()).forEach(this::check);
    } finally {
      // Last: should it fail, all is sealed, and searches alone are behind.
      if (!(verdict instanceof Verdict.Sealed)) {
        reseal.index(seen.id());
      }
    }
  }

  private Verdict checkAlone(long issueId) {
    return locks.whileHolding(
        List.of(Locks.ofIssue(issueId)),
        () -> judge.find(issueId).map(this::act).orElseGet(Verdict.Sealed::new));
  }

  /** What needs a new level is hidden until there is one: making it may fail, or take its time. */
  private Verdict act(Finding found) {
    guard.remember(found.issue());
    if (found.verdict() instanceof Verdict.Give give) {
      reseal.with(give.levelId(), found);
    } else if (!(found.verdict() instanceof Verdict.Sealed) && !found.state().isHidden()) {
      reseal.hide(found);
    } else {
      reseal.leave(found);
    }
    return found.verdict();
  }
}
