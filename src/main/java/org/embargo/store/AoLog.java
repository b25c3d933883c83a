package org.embargo.store;

import static org.embargo.store.Rows.value;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.embargo.app.history.Log;
import org.embargo.core.advisory.AdvisoryId;
import org.embargo.core.advisory.Digest;
import org.embargo.core.history.LogCheck;
import org.embargo.core.history.LogEntry;
import org.embargo.core.history.Subject;
import org.embargo.store.DigestChain.Line;

/** The histories in Active Objects. */
public final class AoLog implements Log {
  private final Rows rows;

  public AoLog(ActiveObjects ao) {
    this.rows = new Rows(ao);
  }

  @Override
  public void append(LogEntry entry) {
    String history = entry.subject().history();
    Optional<LogHeadRow> head = head(history);
    String digest = digest(head.map(LogHeadRow::getDigest).orElse(""), entry);
    rows.create(
        LogEntryRow.class,
        value("HISTORY", history),
        value("ISSUE_ID", entry.subject().issueId().orElse(null)),
        value("ADVISORY_ID", entry.subject().advisoryId().map(AdvisoryId::value).orElse(null)),
        value("LOGGED_AT", entry.at().toEpochMilli()),
        value("WHO", entry.who()),
        value("WHAT", entry.what().name()),
        value("WHY", entry.why()),
        value("DIGEST", digest));
    if (head.isEmpty()) {
      rows.create(
          LogHeadRow.class,
          value("HISTORY", history),
          value("ENTRIES", 1),
          value("DIGEST", digest));
    } else {
      head.get().setEntries(head.get().getEntries() + 1);
      head.get().setDigest(digest);
      head.get().save();
    }
  }

  private Optional<LogHeadRow> head(String history) {
    return rows.one(LogHeadRow.class, "HISTORY = ?", history);
  }

  /**
   * SHA-256 in hex over the digest of the line before and this line, each part with its length.
   * Whoever edits a line has to compute the digests of all that follow and the head again.
   */
  private static String digest(String before, LogEntry entry) {
    return Digest.of(
        before,
        entry.subject().issueId().map(String::valueOf).orElse(""),
        entry.subject().advisoryId().map(AdvisoryId::toString).orElse(""),
        String.valueOf(entry.at().toEpochMilli()),
        entry.who(),
        entry.what().name(),
        entry.why());
  }

  @Override
  public LogCheck verify(long issueId) {
    return verify(Subject.ofIssue(issueId).history());
  }

  LogCheck verify(String history) {
    Optional<LogHeadRow> head = head(history);
    return DigestChain.check(
        lines(history).stream().map(AoLog::line).toList(),
        head.map(LogHeadRow::getEntries).orElse(0),
        head.map(LogHeadRow::getDigest).orElse(""));
  }

  private static Line line(LogEntryRow row) {
    return new Line(row.getDigest(), find(row).map(AoLog::digestAfter));
  }

  private static UnaryOperator<String> digestAfter(LogEntry entry) {
    return before -> digest(before, entry);
  }

  private List<LogEntryRow> lines(String history) {
    return rows.all(LogEntryRow.class, "HISTORY = ?", history);
  }

  /** Without lines of a kind that was never written, which {@link #verify} finds. */
  @Override
  public List<LogEntry> of(long issueId) {
    return lines(Subject.ofIssue(issueId).history()).stream()
        .flatMap(row -> find(row).stream())
        .toList();
  }

  /** Empty for what was never written so. */
  private static Optional<LogEntry> find(LogEntryRow row) {
    try {
      return Optional.of(toEntry(row));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static LogEntry toEntry(LogEntryRow row) {
    return new LogEntry(
        new Subject(
            Optional.ofNullable(row.getIssueId()),
            Optional.ofNullable(row.getAdvisoryId()).map(AdvisoryId::new)),
        Instant.ofEpochMilli(row.getLoggedAt()),
        row.getWho(),
        LogEntry.What.valueOf(row.getWhat()),
        // Oracle keeps an empty text as null.
        Optional.ofNullable(row.getWhy()).orElse(""));
  }
}
