package org.embargo.app;

import java.util.List;
import org.embargo.core.disclosure.LogCheck;
import org.embargo.core.disclosure.LogEntry;

/** What happened to each disclosure. Entries are added, never changed. */
public interface Log {
  void append(LogEntry entry);

  /** Oldest first. */
  List<LogEntry> of(long issueId);

  /** Finds any line that somebody has changed, added, moved or taken away past this interface. */
  LogCheck verify(long issueId);
}
