package org.embargo.app;

import java.util.List;
import org.embargo.core.disclosure.LogEntry;

/** What happened to each disclosure. Entries are added, never changed. */
public interface Log {
  void append(LogEntry entry);

  /** Oldest first. */
  List<LogEntry> of(long issueId);
}
