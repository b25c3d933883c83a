package org.embargo.app.project;

import java.time.Clock;
import java.time.Instant;
import org.embargo.core.project.ProjectLogEntry;
import org.embargo.core.project.ProjectLogEntry.Change;
import org.embargo.core.project.ProjectLogEntry.What;

/**
 * Writes down what happens to a project as it happens. Whoever calls it holds the project's lock.
 */
public final class ProjectJournal {
  private final ProjectLog log;
  private final Clock clock;

  public ProjectJournal(ProjectLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  /**
   * @param who a user key
   * @return what stands beside the note
   */
  public Instant note(long projectId, String who, Change change) {
    Instant now = clock.instant();
    log.append(ProjectLogEntry.of(projectId, now, who, change));
    return now;
  }

  /** Whether the log has a line of this kind. */
  boolean hasAny(long projectId, What kind) {
    return log.of(projectId).stream().anyMatch(entry -> entry.what() == kind);
  }

  /** What the product has done or found by itself. */
  public Instant note(long projectId, Change change) {
    return note(projectId, ProjectLogEntry.PRODUCT, change);
  }
}
