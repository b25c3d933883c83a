package org.embargo.app.seal;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.embargo.app.Redacted;
import org.embargo.app.seal.Suspects.Found;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at every sealed issue and at every new one, by a job: not all that Jira does to issues
 * tells anybody (imports, a level that is deleted, a scheme that is changed).
 */
public final class Reconcile implements Runnable {
  private static final Logger logger = LoggerFactory.getLogger(Reconcile.class);

  private final WatchIssue watchIssue;
  private final Suspects suspects;
  private final WatchedProjects projects;
  private final Rounds rounds;
  private final Clock clock;

  public Reconcile(
      WatchIssue watchIssue,
      Suspects suspects,
      WatchedProjects projects,
      Rounds rounds,
      Clock clock) {
    this.watchIssue = watchIssue;
    this.suspects = suspects;
    this.projects = projects;
    this.rounds = rounds;
    this.clock = clock;
  }

  /** A round counts only when nothing in it has failed: what it could not see may be open. */
  @Override
  public void run() {
    Instant begun = clock.instant();
    projects.refresh();
    boolean whole = lookAt("project", projects.ids(), projects::keepLevel);
    Found found = suspects.find();
    Map<Long, List<Long>> fresh = projects.newIssues();
    Set<Long> changed = new TreeSet<>(found.unsettled());
    changed.addAll(projects.changedIssues());
    fresh.values().forEach(changed::addAll);
    Set<Long> issues = new TreeSet<>(found.all());
    issues.addAll(changed);
    whole = lookAt("issue", issues, watchIssue::look) && whole;
    // The index may have failed when one was sealed, or its node have gone down before.
    whole = lookAt("issue", changed, watchIssue::index) && whole;
    if (whole) {
      rounds.completed(begun, last(fresh));
    }
  }

  /** The highest of each project. */
  private Map<Long, Long> last(Map<Long, List<Long>> fresh) {
    Map<Long, Long> last = new TreeMap<>();
    fresh.forEach(
        (project, ids) ->
            last.put(project, ids.isEmpty() ? rounds.lastIssue(project) : ids.get(ids.size() - 1)));
    return last;
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
    } catch (RuntimeException e) {
      logger.error("{} {} cannot be looked at, and is in a minute", kind, id, new Redacted(e));
      return false;
    }
  }
}
