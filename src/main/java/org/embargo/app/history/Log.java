package org.embargo.app.history;

import java.util.List;
import org.embargo.core.history.LogCheck;
import org.embargo.core.history.LogEntry;

/**
 * What happened to each disclosure, and to each imported advisory. Entries are added, never
 * changed.
 */
public interface Log {
  void append(LogEntry entry);

  /** The history of an issue, oldest first. */
  List<LogEntry> of(long issueId);

  /**
   * Finds a line that was changed, added, moved or removed by somebody who has not computed the
   * digests of the lines after it and of the head again. Who can write to the database can do that,
   * as no key is involved: only a head that was noted elsewhere proves more.
   */
  LogCheck verify(long issueId);
}
