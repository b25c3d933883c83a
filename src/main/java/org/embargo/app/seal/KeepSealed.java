package org.embargo.app.seal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.embargo.app.common.Attempts;
import org.embargo.app.common.Locks;
import org.embargo.app.common.Redacted;
import org.embargo.app.guard.Guard;
import org.embargo.app.guard.Keeper;
import org.embargo.app.seal.Judge.Finding;
import org.embargo.core.disclosure.TrackedIssue;
import org.embargo.core.seal.Breach;
import org.embargo.core.seal.Verdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives an issue that has to be sealed its level back, should it be without. */
public final class KeepSealed implements Keeper {
  private static final Logger logger = LoggerFactory.getLogger(KeepSealed.class);

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
    Attempts attempts = new Attempts();
    boolean wasSealed = attempts.get(() -> settle(seen)).orElse(false);
    attempts.run(() -> checkParts(seen.id()));
    // Last: should it fail, all is sealed, and searches alone are behind.
    if (!wasSealed) {
      attempts.run(() -> reseal.index(seen.id()));
    }
    attempts.throwFailure();
  }

  /** The sub-tasks of an issue: one that cannot be sealed keeps no other open. */
  void checkParts(long issueId) {
    Attempts attempts = new Attempts();
    guard.partsOf(issueId).forEach(part -> attempts.run(() -> check(part)));
    attempts.throwFailure();
  }

  /** Whether it was sealed. */
  private boolean settle(TrackedIssue seen) {
    Verdict verdict = checkAlone(seen.id());
    if (verdict instanceof Verdict.Remake) {
      remakeLevel.of(seen.projectId());
      checkAlone(seen.id());
    }
    return verdict instanceof Verdict.Sealed;
  }

  /** The first transaction settles what is closed, and writes down what is open. */
  private Verdict checkAlone(long issueId) {
    Look first = lookAt(issueId);
    return first.isSettled()
        ? first.verdict()
        : alone(issueId, found -> act(found, first.noted())).orElseGet(Verdict.Sealed::new);
  }

  /**
   * What a look has found.
   *
   * @param noted the breach that has its line now
   */
  private record Look(Verdict verdict, boolean isSettled, Optional<Breach> noted) {}

  /**
   * The line of a breach is stored before the tracker's own change, which is in no transaction of
   * ours: a node that goes down in between would leave a sealed issue, and nobody would hear of it.
   * Should that fail, the issue is sealed all the same.
   */
  private Look lookAt(long issueId) {
    try {
      return alone(issueId, this::look)
          .orElseGet(() -> new Look(new Verdict.Sealed(), true, Optional.empty()));
    } catch (Throwable e) {
      logger.warn("issue {} is sealed before anything is written", issueId, new Redacted(e));
      return new Look(new Verdict.Sealed(), false, Optional.empty());
    }
  }

  private <T> Optional<T> alone(long issueId, Function<Finding, T> work) {
    return locks.whileHolding(List.of(Locks.ofIssue(issueId)), () -> judge.find(issueId).map(work));
  }

  private Look look(Finding found) {
    guard.remember(found.issue());
    guard.rememberParts(found.issue().id());
    if (found.isOpen()) {
      return new Look(found.verdict(), false, reseal.note(found));
    }
    reseal.leave(found);
    return new Look(found.verdict(), true, Optional.empty());
  }

  /** What needs a new level is hidden until there is one: making it may fail, or take its time. */
  private Verdict act(Finding found, Optional<Breach> noted) {
    guard.remember(found.issue());
    if (!found.isOpen()) {
      reseal.leave(found);
    } else if (found.verdict() instanceof Verdict.Give give) {
      reseal.with(give.levelId(), found, noted);
    } else {
      reseal.hide(found, noted);
    }
    return found.verdict();
  }
}
