package org.embargo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import net.java.ao.Query;
import org.embargo.core.disclosure.LogEntry;
import org.embargo.core.disclosure.LogEntry.What;
import org.embargo.sandbox.db.SandboxActiveObjects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A history that somebody has edited in the database is found out. */
class AoLogTest {
  private static final long ISSUE = 7;
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
    log.append(new LogEntry(ISSUE, NOW, "alice", What.OPENED, ""));
    log.append(new LogEntry(8, NOW, "mallory", What.OPENED, "of another issue"));
    log.append(new LogEntry(ISSUE, NOW.plusMillis(1), "bob", What.EMBARGO_SET, "until then"));
    log.append(new LogEntry(ISSUE, NOW.plusMillis(2), "alice", What.APPROVED, "yes"));
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
  void every_edit_of_every_part_of_every_line_is_found() {
    for (int line = 0; line < 3; line++) {
      assertFound(line, row -> row.setWho("mallory"));
      assertFound(line, row -> row.setWhy("no"));
      assertFound(line, row -> row.setWhat("PUBLISHED"));
      assertFound(line, row -> row.setWhat("NEVER_HEARD_OF"));
      assertFound(line, row -> row.setLoggedAt(0L));
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
    return ao.find(LogEntryRow.class, Query.select().where("ISSUE_ID = ?", ISSUE).order("ID"));
  }

  /** A line cannot be put back where it was. */
  private void startAnew() {
    ao.delete(rows());
    ao.delete(ao.find(LogHeadRow.class, Query.select()));
    fill();
  }
}
