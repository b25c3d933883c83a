package org.embargo.app.seal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.embargo.app.common.Redacted;
import org.embargo.app.guard.Rounds;
import org.embargo.app.tracker.Levels;
import org.embargo.app.tracker.ProjectSetups;
import org.embargo.app.tracker.StoredIssues;
import org.embargo.core.disclosure.ProjectSetup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The projects that are set up, between two rounds of the keeper. */
public final class WatchedProjects {
  private static final Logger logger = LoggerFactory.getLogger(WatchedProjects.class);

  private final ProjectSetups setups;
  private final StoredIssues issues;
  private final Rounds rounds;
  private final Levels levels;
  private final RemakeLevel remakeLevel;

  public WatchedProjects(
      ProjectSetups setups,
      StoredIssues issues,
      Rounds rounds,
      Levels levels,
      RemakeLevel remakeLevel) {
    this.setups = setups;
    this.issues = issues;
    this.rounds = rounds;
    this.levels = levels;
    this.remakeLevel = remakeLevel;
  }

  /** What is in memory may have missed a change on another node: it is read anew. */
  void refresh() {
    setups.refresh();
  }

  List<Long> ids() {
    return setups.all().stream().map(ProjectSetup::projectId).toList();
  }

  /** The level that seals, by project; without those where none does, or nobody can tell. */
  Map<Long, Long> sealingLevels() {
    Map<Long, Long> sealing = new TreeMap<>();
    for (ProjectSetup setup : setups.all()) {
      try {
        if (levels.of(setup.projectId()).haveSealing(setup)) {
          sealing.put(setup.projectId(), setup.levelId());
        }
      } catch (Throwable e) {
        logger.error("the levels of project {} cannot be read", setup.projectId(), new Redacted(e));
      }
    }
    return sealing;
  }

  /** Without its level a project takes no security issue at all. */
  void keepLevel(long projectId) {
    remakeLevel.of(projectId);
  }

  /** Since when no round has looked; empty before the first. */
  Optional<Instant> since() {
    return rounds.lastCompleted().map(at -> at.minus(Rounds.MARGIN));
  }

  /**
   * Ids of the project's issues that have changed since the last round, in ascending order. One
   * that has become a security issue is neither new nor sealed, and its node may have gone down
   * before anybody heard.
   */
  Set<Long> changedIssues(long projectId) {
    Set<Long> changed = new TreeSet<>();
    since().ifPresent(at -> changed.addAll(issues.idsChangedSince(projectId, at)));
    return changed;
  }

  /** Ids of the project's issues that have come since the last round, in ascending order. */
  List<Long> newIssues(long projectId) {
    return issues.idsAfter(projectId, rounds.lastIssue(projectId));
  }
}
