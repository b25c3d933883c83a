package org.embargo.jira.issue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.embargo.app.tracker.IssueIdColumn;
import org.embargo.app.tracker.SqlRunner;
import org.embargo.app.tracker.SqlRunner.Dialect;
import org.embargo.app.tracker.StoredIssues.Place;

/**
 * Finds the guarded issues that are not where they are sealed, or have changed, by one statement
 * over Jira's table of issues and ours. Jira's names are not quoted in any database, those of
 * Active Objects are in all of them, each with its own sign.
 */
final class AstrayQuery {
  /**
   * Some databases keep local time, in which an hour comes twice when summer ends: what may have
   * changed is asked for from before that, and told apart by whoever asks.
   */
  private static final Duration REPEATED = Duration.ofHours(2);

  private final SqlRunner sql;
  private final IssueIdColumn guarded;

  AstrayQuery(SqlRunner sql, IssueIdColumn guarded) {
    this.sql = sql;
    this.guarded = guarded;
  }

  /**
   * @param sealing levels by project
   */
  List<Place> run(Map<Long, Long> sealing, Instant since) {
    return sql.select(
        dialect -> statement(dialect, sealing),
        List.of(Timestamp.from(since.minus(REPEATED))),
        AstrayQuery::place);
  }

  /** A value that is not there makes no comparison true: what has none is asked for by itself. */
  private String statement(Dialect dialect, Map<Long, Long> sealing) {
    return "SELECT i.ID, i.PROJECT, i.SECURITY, i.UPDATED FROM "
        + (dialect.schema() + "jiraissue i JOIN ")
        + (dialect.table(guarded.table()) + " g ON i.ID = g." + dialect.column(guarded.column()))
        + " WHERE i.UPDATED >= ? OR i.UPDATED IS NULL OR i.SECURITY IS NULL OR i.PROJECT IS NULL"
        + (" OR NOT (" + sealed(sealing) + ")");
  }

  private static String sealed(Map<Long, Long> sealing) {
    return sealing.isEmpty()
        ? "1 = 0"
        : sealing.entrySet().stream()
            .map(one -> "i.PROJECT = " + one.getKey() + " AND i.SECURITY = " + one.getValue())
            .collect(Collectors.joining(" OR "));
  }

  private static Place place(ResultSet row) throws SQLException {
    long level = row.getLong("SECURITY");
    Optional<Long> levelId = row.wasNull() ? Optional.empty() : Optional.of(level);
    return JiraStoredIssues.place(
        row.getLong("ID"), row.getLong("PROJECT"), levelId, row.getTimestamp("UPDATED"));
  }
}
