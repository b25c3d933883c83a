package org.embargo.store;

import static org.embargo.store.Rows.value;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.embargo.app.history.Log;
import org.embargo.core.advisory.Digest;
import org.embargo.core.disclosure.LogCheck;
import org.embargo.core.disclosure.LogEntry;
import org.embargo.store.DigestChain.Line;

/** The histories in Active Objects. */
public final class AoLog implements Log {
  private final Rows rows;

  public AoLog(ActiveObjects ao) {
    this.rows = new Rows(ao);
  }

  @Override
  public void append(LogEntry entry) {
    Optional<LogHeadRow> head = head(entry.issueId());
    String digest = digest(head.map(LogHeadRow::getDigest).orElse(""), entry);
    rows.create(
        LogEntryRow.class,
        value("ISSUE_ID", entry.issueId()),
        value("LOGGED_AT", entry.at().toEpochMilli()),
        value("WHO", entry.who()),
        value("WHAT", entry.what().name()),
        value("WHY", entry.why()),
        value("DIGEST", digest));
    if (head.isEmpty()) {
      rows.create(
          LogHeadRow.class,
          value("ISSUE_ID", entry.issueId()),
          value("ENTRIES", 1),
          value("DIGEST", digest));
    } else {
      head.get().setEntries(head.get().getEntries() + 1);
      head.get().setDigest(digest);
      head.get().save();
    }
  }

  private Optional<LogHeadRow> head(long issueId) {
    return rows.one(LogHeadRow.class, "ISSUE_ID = ?", issueId);
  }

  /**
   * SHA-256 in hex over the digest of the issue's line before and this line, each part with its
   * length. Whoever edits a line has to compute the digests of all that follow and the head again.
   */
  private static String digest(String before, LogEntry entry) {
    return Digest.of(
        before,
        String.valueOf(entry.issueId()),
        String.valueOf(entry.at().toEpochMilli()),
        entry.who(),
        entry.what().name(),
        entry.why());
  }

  @Override
  public LogCheck verify(long issueId) {
    Optional<LogHeadRow> head = head(issueId);
    return DigestChain.check(
        lines(issueId).stream().map(AoLog::line).toList(),
        head.map(LogHeadRow::getEntries).orElse(0),
        head.map(LogHeadRow::getDigest).orElse(""));
  }

  private static Line line(LogEntryRow row) {
    return new Line(
        row.getDigest(),
        isKnown(row) ? Optional.of(before -> digest(before, toEntry(row))) : Optional.empty());
  }

  private static boolean isKnown(LogEntryRow row) {
    return Arrays.stream(LogEntry.What.values()).anyMatch(w -> w.name().equals(row.getWhat()));
  }

  private List<LogEntryRow> lines(long issueId) {
    return rows.all(LogEntryRow.class, "ISSUE_ID = ?", issueId);
  }

  /** Without lines of a kind that was never written, which {@link #verify} finds. */
  @Override
  public List<LogEntry> of(long issueId) {
    return lines(issueId).stream().filter(AoLog::isKnown).map(AoLog::toEntry).toList();
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
