package org.embargo.jira.issue;

import com.atlassian.jira.database.DatabaseAccessor;
import com.atlassian.jira.database.DatabaseConnection;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.embargo.app.tracker.StoredIssues.Place;

/**
 * Finds the guarded issues that are not where they are sealed, or have changed, by one statement
 * over Jira's table of issues and ours. Jira's names are not quoted in any database, those of
 * Active Objects are in all of them, each with its own sign.
 */
final class AstrayQuery {
  /** What Active Objects makes of the plugin's key and the name of the table. */
  private static final String GUARDED = "AO_A6359B_GUARDED_ISSUE";

  /**
   * Some databases keep local time, in which an hour comes twice when summer ends: what may have
   * changed is asked for from before that, and told apart by whoever asks.
   */
  private static final Duration REPEATED = Duration.ofHours(2);

  private final DatabaseAccessor database;

  AstrayQuery(DatabaseAccessor database) {
    this.database = database;
  }

  /**
   * @param sealing levels by project
   */
  List<Place> run(Map<Long, Long> sealing, Instant since) {
    String schema = database.getSchemaName().filter(name -> !name.isBlank()).orElse("");
    return database.executeQuery(
        connection -> run(connection, schema.isEmpty() ? "" : schema + ".", sealing, since));
  }

  private static List<Place> run(
      DatabaseConnection connection, String schema, Map<Long, Long> sealing, Instant since) {
    Connection jdbc = connection.getJdbcConnection();
    try (PreparedStatement statement =
        jdbc.prepareStatement(
            sql(schema, jdbc.getMetaData().getIdentifierQuoteString().strip(), sealing))) {
      statement.setTimestamp(1, Timestamp.from(since.minus(REPEATED)));
      try (ResultSet rows = statement.executeQuery()) {
        List<Place> places = new ArrayList<>();
        while (rows.next()) {
          places.add(place(rows));
        }
        return places;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the issues that are astray cannot be asked for", e);
    }
  }

  /** A value that is not there makes no comparison true: what has none is asked for by itself. */
  private static String sql(String schema, String quote, Map<Long, Long> sealing) {
    return "SELECT i.ID, i.PROJECT, i.SECURITY, i.UPDATED FROM "
        + (schema + "jiraissue i JOIN ")
        + (schema + quote + GUARDED + quote + " g ")
        + ("ON i.ID = g." + quote + "ISSUE_ID" + quote)
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
