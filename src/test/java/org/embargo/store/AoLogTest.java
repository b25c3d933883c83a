package org.embargo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import net.java.ao.Query;
import org.embargo.core.advisory.AdvisoryId;
import org.embargo.core.history.LogEntry;
import org.embargo.core.history.LogEntry.What;
import org.embargo.core.history.Subject;
import org.embargo.sandbox.db.SandboxActiveObjects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A history that somebody has edited in the database is found out. */
class AoLogTest {
  private static final long ISSUE = 7;
  private static final AdvisoryId ADVISORY = new AdvisoryId(70);

  /** The number is that of an issue too. */
  private static final AdvisoryId IMPORT = new AdvisoryId(ISSUE);

  private static final Instant NOW = Instant.parse("2026-12-01T15:00:00.123Z");

  private final TestActiveObjects database;
  private final SandboxActiveObjects ao;
  private final AoLog log;

  AoLogTest(@TempDir Path directory) {
    database = new TestActiveObjects(directory);
    ao = database.ao;
    log = new AoLog(ao);
  }

  @BeforeEach
  void fill() {
    log.append(LogEntry.ofIssue(ISSUE, NOW, "alice", What.OPENED, ""));
    log.append(LogEntry.ofIssue(8, NOW, "mallory", What.OPENED, "of another issue"));
    log.append(LogEntry.ofIssue(ISSUE, NOW.plusMillis(1), "bob", What.EMBARGO_SET, "until then"));
    log.append(
        new LogEntry(
            Subject.ofAdvisory(ADVISORY, ISSUE), NOW.plusMillis(2), "a", What.APPROVED, "yes"));
    log.append(new LogEntry(Subject.ofImport(IMPORT), NOW, "dave", What.IMPORTED, "from a file"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void what_was_written_is_intact_and_so_is_nothing() {
    assertThat(log.verify(ISSUE).isIntact()).isTrue();
    assertThat(log.verify(ISSUE).head()).hasSize(64);
    assertThat(log.verify(99).isIntact()).isTrue();
  }

  @Test
  void an_import_has_a_history_of_its_own_which_an_edit_breaks() {
    String history = Subject.ofImport(IMPORT).history();
    assertThat(log.verify(history).isIntact()).isTrue();

    LogEntryRow line = ao.find(LogEntryRow.class, Query.select().where("WHO = ?", "dave"))[0];
    line.setAdvisoryId(IMPORT.value() + 1);
    line.save();

    assertThat(log.verify(history).firstBroken()).hasValue(1);
    assertThat(log.verify(ISSUE).isIntact()).isTrue();
  }

  @Test
  void every_edit_of_every_part_of_every_line_is_found() {
    for (int line = 0; line < 3; line++) {
      assertFound(line, row -> row.setWho("mallory"));
      assertFound(line, row -> row.setWhy("no"));
      assertFound(line, row -> row.setWhat("PUBLISHED"));
      assertFound(line, row -> row.setWhat("NEVER_HEARD_OF"));
      assertFound(line, row -> row.setLoggedAt(0L));
      assertFound(line, row -> row.setIssueId(8L));
      assertFound(line, row -> row.setIssueId(null));
      assertFound(line, row -> row.setAdvisoryId(71L));
      assertFound(line, row -> row.setAdvisoryId(-71L));
      assertFound(line, row -> row.setDigest("0".repeat(64)));
    }
  }

  @Test
  void a_line_that_is_missing_is_found_also_at_the_end() {
    for (int line = 0; line < 3; line++) {
      ao.delete(rows()[line]);

      assertThat(log.verify(ISSUE).firstBroken()).as("line %d", line + 1).hasValue(line + 1);

      startAnew();
    }
  }

  @Test
  void a_history_that_is_gone_as_a_whole_is_found() {
    for (LogEntryRow row : rows()) {
      ao.delete(row);
    }

    assertThat(log.verify(ISSUE).firstBroken()).hasValue(1);
  }

  @Test
  void a_line_that_was_added_past_us_is_found() {
    ao.create(
        LogEntryRow.class,
        Rows.value("HISTORY", "issue/" + ISSUE),
        Rows.value("ISSUE_ID", ISSUE),
        Rows.value("LOGGED_AT", NOW.toEpochMilli()),
        Rows.value("WHO", "mallory"),
        Rows.value("WHAT", "APPROVED"),
        Rows.value("WHY", ""),
        Rows.value("DIGEST", rows()[2].getDigest()));

    assertThat(log.verify(ISSUE).firstBroken()).hasValue(4);
  }

  private void assertFound(int line, Consumer<LogEntryRow> edit) {
    LogEntryRow row = rows()[line];
    LogEntry before = log.of(ISSUE).get(line);
    String digest = row.getDigest();
    edit.accept(row);
    row.save();

    assertThat(log.verify(ISSUE).firstBroken()).isEqualTo(Optional.of(line + 1));
    assertThat(log.of(ISSUE)).hasSizeBetween(2, 3);

    row.setIssueId(ISSUE);
    row.setAdvisoryId(before.subject().advisoryId().map(AdvisoryId::value).orElse(null));
    row.setWho(before.who());
    row.setWhat(before.what().name());
    row.setWhy(before.why());
    row.setLoggedAt(before.at().toEpochMilli());
    row.setDigest(digest);
    row.save();
    assertThat(log.verify(ISSUE).isIntact()).isTrue();
  }

  /** Of the issue, in their order. */
  private LogEntryRow[] rows() {
    return ao.find(
        LogEntryRow.class, Query.select().where("HISTORY = ?", "issue/" + ISSUE).order("ID"));
  }

  /** A line cannot be put back where it was. */
  private void startAnew() {
    ao.delete(ao.find(LogEntryRow.class, Query.select()));
    ao.delete(ao.find(LogHeadRow.class, Query.select()));
    fill();
  }
}
