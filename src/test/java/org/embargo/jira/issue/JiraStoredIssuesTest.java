package org.embargo.jira.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.embargo.app.tracker.IssueIdColumn;
import org.embargo.app.tracker.StoredIssues.Place;
import org.embargo.jira.database.JiraSqlRunner;
import org.embargo.sandbox.db.Database;
import org.embargo.sandbox.jira.IssueTable;
import org.embargo.sandbox.jira.SqlAccess;
import org.embargo.sandbox.jira.Switches;
import org.embargo.sandbox.walk.Postgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JiraStoredIssuesTest {
  private static final Instant SINCE = Instant.parse("2026-12-01T12:00:00Z");
  private static final Map<Long, Long> SEALING = Map.of(10L, 100L, 11L, 101L, 12L, 100L);
  private static final int ISSUES = 2_000;
  private static final IssueIdColumn GUARDED = new IssueIdColumn("OUR_GUARDED", "ISSUE_ID");
  private static final String TABLE = "\"OUR_GUARDED\"";

  private final Switches switches = new Switches();

  @Test
  void one_statement_finds_what_looking_at_each_would_find(@TempDir Path directory) {
    try (Database database = new Database(directory)) {
      whatIsFoundIsWhatIsThere(database);
    }
  }

  @Test
  void one_statement_finds_the_same_on_postgres() throws Exception {
    Optional<Postgres> server = Postgres.start();
    assumeTrue(server.isPresent(), "PostgreSQL is not installed: Debian's package postgresql");
    try (Postgres postgres = server.get();
        Database database = postgres.database()) {
      whatIsFoundIsWhatIsThere(database);
    }
  }

  @Test
  void where_the_statement_is_not_understood_nothing_is_claimed(@TempDir Path directory) {
    try (Database database = new Database(directory)) {
      JiraStoredIssues issues = issues(database);

      assertThat(issues.astray(SEALING, SINCE)).as("a table is missing").isEmpty();
      switches.afterStatement =
          () -> {
            throw new NoClassDefFoundError("of the API");
          };
      assertThat(issues.astray(SEALING, SINCE)).as("the API is missing").isEmpty();
    }
  }

  private void whatIsFoundIsWhatIsThere(Database database) {
    fill(database, new Random(20261122));
    JiraStoredIssues issues = issues(database);

    Set<Place> expected =
        issues
            .places(LongStream.rangeClosed(1, ISSUES).filter(id -> id % 3 != 0).boxed().toList())
            .stream()
            .filter(
                place ->
                    !place.updatedAt().isBefore(SINCE)
                        || place.levelId().isEmpty()
                        || !place
                            .levelId()
                            .equals(Optional.ofNullable(SEALING.get(place.projectId()))))
            .collect(Collectors.toSet());

    assertThat(expected).hasSizeBetween(ISSUES / 10, ISSUES / 2);
    assertThat(issues.astray(SEALING, SINCE.plus(Duration.ofHours(2))).orElseThrow())
        .as("from two hours before, for databases that keep local time")
        .containsExactlyInAnyOrderElementsOf(expected);
    List<Place> all = issues.astray(Map.of(), SINCE).orElseThrow();
    assertThat(all).as("where no level seals, all are astray").hasSizeGreaterThan(expected.size());
  }

  /** Of every project, with every level and none, changed before, then and after. */
  private static void fill(Database database, Random random) {
    database
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute("CREATE TABLE public." + TABLE + " (\"ISSUE_ID\" BIGINT)");
              for (int i = 1; i <= ISSUES; i++) {
                boolean there = i % 7 != 0;
                if (i % 3 != 0) {
                  handle.execute("INSERT INTO public." + TABLE + " VALUES (?)", i);
                }
                if (there) {
                  Long level = List.of(100L, 101L, 0L).get(random.nextInt(3));
                  handle.execute(
                      "INSERT INTO jira.issue (id, issue_number, project_id, type_id, summary,"
                          + " status_id, level_id, created, updated, fields)"
                          + " OVERRIDING SYSTEM VALUE"
                          + " VALUES (?, ?, ?, '1', 's', '1', ?, 0, ?, '{}')",
                      i,
                      i,
                      10 + random.nextInt(4),
                      level == 0 ? null : level,
                      SINCE.toEpochMilli()
                          + List.of(-1, -60_000, -1, -1, 0, 1).get(random.nextInt(6)));
                }
              }
            });
  }

  private JiraStoredIssues issues(Database database) {
    return new JiraStoredIssues(
        new IssueTable(database), new JiraSqlRunner(new SqlAccess(database, switches)), GUARDED);
  }
}
