package org.embargo.store;

import static org.embargo.store.Rows.value;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.java.ao.Query;
import org.embargo.app.Log;
import org.embargo.core.advisory.Digest;
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
        value("WHY", entry.why()),
        value("DIGEST", digest(entry)));
  }

  /**
   * SHA-256 in hex over the digest of the issue's line before and this line, each part with its
   * length. Whoever edits a line has to edit all that follow.
   */
  private String digest(LogEntry entry) {
    String before =
        rows
            .list(
                LogEntryRow.class,
                Query.select().where("ISSUE_ID = ?", entry.issueId()).order("ID DESC").limit(1))
            .stream()
            .map(LogEntryRow::getDigest)
            .findFirst()
            .orElse("");
    return Digest.of(
        before,
        String.valueOf(entry.issueId()),
        String.valueOf(entry.at().toEpochMilli()),
        entry.who(),
        entry.what().name(),
        entry.why());
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
