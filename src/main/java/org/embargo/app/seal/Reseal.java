package org.embargo.app.seal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.embargo.app.common.Redacted;
import org.embargo.app.common.SealingClock;
import org.embargo.app.guard.Guarded;
import org.embargo.app.guard.Rounds;
import org.embargo.app.history.Log;
import org.embargo.app.seal.Judge.Finding;
import org.embargo.app.tracker.Issues;
import org.embargo.app.tracker.Levels;
import org.embargo.core.advisory.Digest;
import org.embargo.core.disclosure.TrackedIssue;
import org.embargo.core.history.LogEntry;
import org.embargo.core.history.LogEntry.What;
import org.embargo.core.seal.Breach;
import org.embargo.core.seal.Misplacement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives an issue that was found unsealed its level, and writes down what happened. */
public final class Reseal {
  private static final Logger logger = LoggerFactory.getLogger(Reseal.class);

  private final Issues issues;
  private final Guarded guarded;
  private final Levels levels;
  private final Rounds rounds;
  private final Log log;
  private final SealingClock clock;

  public Reseal(
      Issues issues, Guarded guarded, Levels levels, Rounds rounds, Log log, SealingClock clock) {
    this.issues = issues;
    this.guarded = guarded;
    this.levels = levels;
    this.rounds = rounds;
    this.log = log;
    this.clock = clock;
  }

  /**
   * Writes down a breach before anything is done about it, once for as long as it lasts. Of what
   * nobody could see there is nothing to tell before it has its level again.
   *
   * @return the breach, where it has its line now
   */
  Optional<Breach> note(Finding found) {
    Instant now = clock.now();
    return Optional.of(breach(found, now))
        .filter(breach -> !breach.wasHidden())
        .filter(breach -> guarded.isNewBreach(found.issue().id(), digest(breach)))
        .map(breach -> append(found, breach, now));
  }

  /** The duration is no part of it: it grows. */
  private static String digest(Breach breach) {
    return Digest.of(breach.cause().name(), String.join("\n", breach.seenBy()));
  }

  /**
   * @param noted what has its line already
   */
  void with(long levelId, Finding found, Optional<Breach> noted) {
    give(levelId, found, noted);
    guarded.settle(
        found.issue().id(),
        Optional.of(found.issue().projectId()).filter(any -> found.state().setup().isEmpty()));
  }

  private void give(long levelId, Finding found, Optional<Breach> noted) {
    Instant now = clock.now();
    Breach breach = breach(found, now);
    issues.seal(found.issue().id(), levelId);
    logger.warn("issue {} was not sealed and is now: {}", found.issue().key(), breach.cause());
    if (noted.filter(one -> digest(one).equals(digest(breach))).isEmpty()) {
      append(found, breach, now);
    }
  }

  private Breach breach(Finding found, Instant now) {
    // A round may have been dated by a clock that was ahead.
    Optional<Duration> atMost =
        rounds
            .lastCompleted()
            .map(last -> Duration.between(last, now))
            .filter(time -> !time.isNegative());
    return Breach.of(found.state(), atMost, openTo(found.issue()));
  }

  private Breach append(Finding found, Breach breach, Instant now) {
    What what = breach.wasHidden() ? What.LEVEL_RESTORED : What.BREACH;
    log.append(LogEntry.ofIssue(found.issue().id(), now, LogEntry.PRODUCT, what, breach.text()));
    return breach;
  }

  /** After the work of {@link #with} is stored: that must not be lost should this fail. */
  void index(long issueId) {
    issues.index(issueId);
  }

  /** Puts it out of everybody's sight. */
  void hide(Finding found, Optional<Breach> noted) {
    give(levels.hiding(found.issue().projectId(), found.sealingElsewhere()), found, noted);
    guarded.settle(found.issue().id(), Optional.of(found.issue().projectId()));
  }

  /**
   * Leaves its level as it is. An issue that is misplaced is noted once in each project, by
   * whatever it came to be so: its team has no other way to know.
   */
  void leave(Finding found) {
    TrackedIssue issue = found.issue();
    Optional<Misplacement> why = Misplacement.of(found.state());
    if (guarded.settle(issue.id(), why.map(any -> issue.projectId()))) {
      why.ifPresent(one -> note(issue, one));
    }
  }

  private void note(TrackedIssue issue, Misplacement why) {
    logger.warn("issue {} is misplaced: {}", issue.key(), why);
    log.append(
        LogEntry.ofIssue(
            issue.id(), clock.now(), LogEntry.PRODUCT, What.MISPLACED, why.text(openTo(issue))));
  }

  /**
   * It is asked before the level is given, as nobody can tell afterwards. What the tracker may turn
   * out to store in its schemes keeps no issue open.
   */
  private List<String> openTo(TrackedIssue issue) {
    try {
      return levels.openTo(issue);
    } catch (Throwable e) {
      logger.warn("whom issue {} is open to cannot be read", issue.key(), new Redacted(e));
      return List.of(Levels.NOT_KNOWN);
    }
  }
}
