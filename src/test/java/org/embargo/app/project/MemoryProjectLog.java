package org.embargo.app.project;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.embargo.core.history.LogCheck;
import org.embargo.core.project.ProjectLogEntry;

/** The log of one project, in memory. */
public final class MemoryProjectLog implements ProjectLog {
  public final List<ProjectLogEntry> entries = new ArrayList<>();
  private int told;

  /** Writes to it at one instant. */
  public ProjectJournal journalAt(Instant now) {
    return new ProjectJournal(this, () -> now);
  }

  @Override
  public void append(ProjectLogEntry entry) {
    entries.add(entry);
  }

  @Override
  public List<ProjectLogEntry> of(long projectId) {
    return entries.stream().filter(entry -> entry.projectId() == projectId).toList();
  }

  @Override
  public LogCheck verify(long projectId) {
    return new LogCheck("", Optional.empty());
  }

  @Override
  public List<News> news() {
    int upTo = Math.min(told + AT_ONCE, entries.size());
    return told == entries.size()
        ? List.of()
        : List.of(
            new News(
                entries.get(0).projectId(),
                entries.subList(told, upTo),
                entries.size() - upTo,
                upTo));
  }

  @Override
  public void told(News news) {
    told = Math.toIntExact(news.upTo());
  }
}
