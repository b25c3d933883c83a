package org.embargo.jira.jql;

import com.atlassian.jira.database.DatabaseAccessor;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.embargo.app.common.Redacted;
import org.embargo.app.history.Breaches;
import org.embargo.app.search.DisclosureIndex;
import org.embargo.core.search.Selection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One statement over the tables of Active Objects, which quotes their names in all databases. */
public final class SqlDisclosureIndex implements DisclosureIndex {
  private static final Logger logger = LoggerFactory.getLogger(SqlDisclosureIndex.class);

  private final DatabaseAccessor database;

  public SqlDisclosureIndex(DatabaseAccessor database) {
    this.database = database;
  }

  @Override
  public Optional<List<Long>> find(Selection selection, Instant now, Optional<Set<Long>> projects) {
    try {
      String schema = database.getSchemaName().filter(name -> !name.isBlank()).orElse("");
      return Optional.of(
          database.executeQuery(
              connection ->
                  run(
                      connection.getJdbcConnection(),
                      schema.isEmpty() ? "" : schema + ".",
                      selection,
                      now,
                      projects)));
    } catch (RuntimeException | LinkageError e) {
      // A database that wants it in other words takes longer, and answers the same.
      logger.info("disclosures are looked at one by one", new Redacted(e));
      return Optional.empty();
    }
  }

  private static List<Long> run(
      Connection connection,
      String schema,
      Selection selection,
      Instant now,
      Optional<Set<Long>> projects) {
    try {
      String quote = connection.getMetaData().getIdentifierQuoteString().strip();
      // What is asked for is written with the quotes of H2 and PostgreSQL.
      String sql = sql(schema, selection.what(), projects).replace("\"", quote);
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        bind(statement, selection, now);
        try (ResultSet rows = statement.executeQuery()) {
          List<Long> ids = new ArrayList<>();
          while (rows.next()) {
            ids.add(rows.getLong(1));
          }
          return ids;
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the disclosures cannot be asked for", e);
    }
  }

  private static void bind(PreparedStatement statement, Selection selection, Instant now)
      throws SQLException {
    switch (selection.what()) {
      case EMBARGOED, PUBLICATION_BLOCKED -> statement.setLong(1, now.toEpochMilli());
      case EMBARGO_ENDS -> {
        statement.setLong(1, now.toEpochMilli());
        statement.setLong(2, now.plus(selection.within()).toEpochMilli());
      }
      case AWAITING_DISCLOSURE, BREACHED -> {}
    }
  }

  private static String sql(String schema, Selection.What what, Optional<Set<Long>> projects) {
    String where =
        switch (what) {
          case EMBARGOED -> "d.\"EMBARGO_UNTIL\" > ?";
          case EMBARGO_ENDS -> "d.\"EMBARGO_UNTIL\" > ? AND d.\"EMBARGO_UNTIL\" <= ?";
          case AWAITING_DISCLOSURE -> notPublic(schema);
          case PUBLICATION_BLOCKED -> "d.\"EMBARGO_UNTIL\" <= ? AND " + notPublic(schema);
          case BREACHED -> breached(schema);
        };
    return "SELECT d.\"ISSUE_ID\" FROM "
        + table(schema, "DISCLOSURE")
        + " d WHERE "
        + where
        + projects.map(SqlDisclosureIndex::in).orElse("");
  }

  /** The first advisory of an issue has its id; that of a further one counts down from a number. */
  private static String notPublic(String schema) {
    String revision = table(schema, "REVISION") + " r";
    return "NOT EXISTS (SELECT 1 FROM "
        + (revision + " WHERE r.\"ISSUE_ID\" = d.\"ISSUE_ID\")")
        + " AND NOT EXISTS (SELECT 1 FROM "
        + (table(schema, "FURTHER_ADVISORY") + " f JOIN " + revision)
        + (" ON r.\"ISSUE_ID\" = " + -(1L << 40) + " - f.\"ID\"")
        + " WHERE f.\"ISSUE_ID\" = d.\"ISSUE_ID\")"
        + " AND NOT EXISTS (SELECT 1 FROM "
        + (table(schema, "ADVISORY_ISSUE") + " a JOIN " + revision)
        + " ON r.\"ISSUE_ID\" = a.\"ADVISORY_ID\""
        + " WHERE a.\"ISSUE_ID\" = d.\"ISSUE_ID\")";
  }

  private static String breached(String schema) {
    return "EXISTS (SELECT 1 FROM "
        + table(schema, "LOG_ENTRY")
        + " l WHERE l.\"ISSUE_ID\" = d.\"ISSUE_ID\""
        + " AND l.\"WHAT\" IN ("
        + Breaches.KINDS.stream().map(kind -> "'" + kind + "'").collect(Collectors.joining(", "))
        + "))";
  }

  private static String in(Set<Long> projects) {
    return projects.stream()
        .map(String::valueOf)
        .collect(Collectors.joining(", ", " AND d.\"PROJECT_ID\" IN (", ")"));
  }

  /** What Active Objects makes of the plugin's key and the name of the table. */
  private static String table(String schema, String name) {
    return schema + "\"AO_A6359B_" + name + "\"";
  }
}
