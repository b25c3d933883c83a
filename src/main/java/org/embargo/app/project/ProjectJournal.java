package org.embargo.app.project;

import java.time.Instant;
import org.embargo.app.common.ClusterClock;
import org.embargo.core.project.ProjectLogEntry;
import org.embargo.core.project.ProjectLogEntry.Change;
import org.embargo.core.project.ProjectLogEntry.What;

/**
 * Writes down what happens to a project as it happens. Whoever calls it holds the project's lock.
 */
public final class ProjectJournal {
  private final ProjectLog log;
  private final ClusterClock clock;

  public ProjectJournal(ProjectLog log, ClusterClock clock) {
    this.log = log;
    this.clock = clock;
  }

  /** The cluster's time. A use case reads it once, and dates what it stores and notes with it. */
  public Instant now() {
    return clock.now();
  }

  /**
   * @param who a user key
   */
  public void note(Instant now, long projectId, String who, Change change) {
    log.append(ProjectLogEntry.of(projectId, now, who, change));
  }

  /** Whether the log has a line of this kind. */
  boolean hasAny(long projectId, What kind) {
    return log.of(projectId).stream().anyMatch(entry -> entry.what() == kind);
  }

  /** What the product has done or found by itself. */
  public void note(Instant now, long projectId, Change change) {
    note(now, projectId, ProjectLogEntry.PRODUCT, change);
  }
}
