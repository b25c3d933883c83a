package org.embargo.app.seal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.embargo.app.common.ClusterClock;
import org.embargo.app.common.Redacted;
import org.embargo.app.guard.Rounds;
import org.embargo.app.seal.Suspects.Found;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at every sealed issue, and at every new or changed one of their projects, by a job: not all
 * that Jira does to issues tells anybody (imports, a level that is deleted, a scheme that is
 * changed).
 */
public final class Reconcile implements Runnable {
  private static final Logger logger = LoggerFactory.getLogger(Reconcile.class);

  private final WatchIssue watchIssue;
  private final Suspects suspects;
  private final WatchedProjects projects;
  private final Rounds rounds;
  private final ClusterClock clock;

  /**
   * @param clock of the cluster: another node may do the next round
   */
  public Reconcile(
      WatchIssue watchIssue,
      Suspects suspects,
      WatchedProjects projects,
      Rounds rounds,
      ClusterClock clock) {
    this.watchIssue = watchIssue;
    this.suspects = suspects;
    this.projects = projects;
    this.rounds = rounds;
    this.clock = clock;
  }

  /**
   * A round counts only when nothing in it has failed: what it could not see may be open. Nor does
   * one that the cluster's clock cannot date: a later one would overlook what has changed since
   * then. First come those that are known to have to be sealed.
   */
  @Override
  public void run() {
    Optional<Instant> begun = now();
    begun.ifPresent(this::checkLast);
    projects.refresh();
    boolean whole = lookAt("project", projects.ids(), projects::keepLevel);
    Found found = suspects.find();
    whole = lookAt("issue", found.all(), watchIssue::look) && whole;
    whole = lookAt("issue", found.changed(), watchIssue::index) && whole;
    Map<Long, Long> lastIssues = new TreeMap<>();
    whole =
        lookAt("project", projects.ids(), project -> lookAtChanges(project, lastIssues)) && whole;
    if (whole && lastIssues.keySet().containsAll(projects.ids())) {
      begun.ifPresent(at -> rounds.completed(at, lastIssues));
    }
  }

  /**
   * A round that was dated by a clock that was ahead, as a node's own may be until the database has
   * told the time, would have this one overlook what has changed since.
   */
  private void checkLast(Instant now) {
    if (rounds.lastCompleted().filter(now::isBefore).isPresent()) {
      logger.warn("the last round has a date in the future: this one looks at everything");
      rounds.startAnew();
    }
  }

  private Optional<Instant> now() {
    try {
      return Optional.of(clock.now());
    } catch (Throwable e) {
      logger.warn("a round goes on without a date, and does not count", new Redacted(e));
      return Optional.empty();
    }
  }

  /**
   * Each that may have to be sealed is indexed too: its index may have failed when it was sealed,
   * or its node have gone down before.
   */
  private void lookAtChanges(long projectId, Map<Long, Long> lastIssues) {
    List<Long> fresh = projects.newIssues(projectId);
    Set<Long> changed = projects.changedIssues(projectId);
    changed.addAll(fresh);
    boolean whole = lookAt("issue", changed, watchIssue::look);
    if (lookAt("issue", changed, watchIssue::index) && whole) {
      lastIssues.put(
          projectId, fresh.isEmpty() ? rounds.lastIssue(projectId) : fresh.get(fresh.size() - 1));
    }
  }

  private static boolean lookAt(String kind, Collection<Long> ids, LongConsumer look) {
    boolean whole = true;
    for (long id : ids) {
      whole = lookAt(kind, id, look) && whole;
    }
    return whole;
  }

  /** One issue that cannot be sealed must not keep the others open. */
  private static boolean lookAt(String kind, long id, LongConsumer look) {
    try {
      look.accept(id);
      return true;
    } catch (Throwable e) {
      logger.error("{} {} cannot be looked at, and is in a minute", kind, id, new Redacted(e));
      return false;
    }
  }
}
