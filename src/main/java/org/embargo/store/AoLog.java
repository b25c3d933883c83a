package org.embargo.store;

import static org.embargo.store.Rows.value;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.embargo.app.Log;
import org.embargo.core.disclosure.LogEntry;

/** The histories in Active Objects. */
public final class AoLog implements Log {
  private final Rows rows;

  public AoLog(ActiveObjects ao) {
    this.rows = new Rows(ao);
  }

  @Override
  public void append(LogEntry entry) {
    rows.create(
        LogEntryRow.class,
        value("ISSUE_ID", entry.issueId()),
        value("LOGGED_AT", entry.at().toEpochMilli()),
        value("WHO", entry.who()),
        value("WHAT", entry.what().name()),
        value("WHY", entry.why()));
  }

  @Override
  public List<LogEntry> of(long issueId) {
    return rows.all(LogEntryRow.class, "ISSUE_ID = ?", issueId).stream()
        .map(AoLog::toEntry)
        .toList();
  }

  private static LogEntry toEntry(LogEntryRow row) {
    return new LogEntry(
        row.getIssueId(),
        Instant.ofEpochMilli(row.getLoggedAt()),
        row.getWho(),
        LogEntry.What.valueOf(row.getWhat()),
        // Oracle keeps an empty text as null.
        Optional.ofNullable(row.getWhy()).orElse(""));
  }
}
