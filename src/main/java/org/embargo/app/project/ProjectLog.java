package org.embargo.app.project;

import java.util.List;
import org.embargo.core.history.LogCheck;
import org.embargo.core.project.ProjectLogEntry;

/** What happened to each project. Entries are added, never changed. */
public interface ProjectLog {
  /** So many lines are news together. */
  int AT_ONCE = 50;

  /** Called under the lock of the project: each line is chained to the one before. */
  void append(ProjectLogEntry entry);

  /** Oldest first. */
  List<ProjectLogEntry> of(long projectId);

  /** As of the history of a disclosure ({@link org.embargo.app.history.Log#verify}). */
  LogCheck verify(long projectId);

  /**
   * Lines that the security team was not told of yet.
   *
   * @param entries at least one and {@link #AT_ONCE} at most, oldest first
   * @param more how many come after these
   * @param upTo to be given to {@link #told}
   */
  record News(long projectId, List<ProjectLogEntry> entries, int more, long upTo) {
    public News {
      entries = List.copyOf(entries);
    }
  }

  /** One for each project that has any. */
  List<News> news();

  /** Called under the lock of the project. */
  void told(News news);
}
