package org.embargo.jira.time;

import com.atlassian.jira.database.DatabaseAccessor;
import com.atlassian.jira.database.DatabaseConnection;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.embargo.app.common.Redacted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The time of the database, which all nodes share. Each product is asked in its own words for
 * milliseconds since 1970 in UTC: what JDBC makes of a timestamp depends on zones. Those of MySQL,
 * SQL Server and Oracle were never run.
 */
public final class DatabaseClock extends Clock {
  private static final Map<String, String> STATEMENTS =
      Map.of(
          "H2", "SELECT CAST(FLOOR(EXTRACT(EPOCH FROM CURRENT_TIMESTAMP) * 1000) AS BIGINT)",
          "PostgreSQL",
              "SELECT CAST(FLOOR(EXTRACT(EPOCH FROM clock_timestamp()) * 1000) AS BIGINT)",
          "MySQL", "SELECT TIMESTAMPDIFF(MICROSECOND, '1970-01-01', UTC_TIMESTAMP(3)) DIV 1000",
          "Microsoft SQL Server",
              "SELECT DATEDIFF_BIG(millisecond, '1970-01-01', SYSUTCDATETIME())",
          "Oracle",
              "SELECT FLOOR(EXTRACT(DAY FROM x) * 86400000 + EXTRACT(HOUR FROM x) * 3600000"
                  + " + EXTRACT(MINUTE FROM x) * 60000 + EXTRACT(SECOND FROM x) * 1000) FROM"
                  + " (SELECT SYS_EXTRACT_UTC(SYSTIMESTAMP) - TIMESTAMP '1970-01-01 00:00:00' x"
                  + " FROM DUAL)");

  private static final Logger logger = LoggerFactory.getLogger(DatabaseClock.class);

  private final DatabaseAccessor database;
  private final Clock clock;
  private volatile boolean isTold;

  /**
   * @param clock of this node, where the database does not tell the time
   */
  public DatabaseClock(DatabaseAccessor database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * @throws IllegalStateException when a database that has told the time does not: it will again,
   *     and until then nothing is done by a clock that may be wrong
   */
  @Override
  public Instant instant() {
    try {
      Instant now = Instant.ofEpochMilli(database.executeQuery(DatabaseClock::millis));
      isTold = true;
      return now;
    } catch (RuntimeException | LinkageError e) {
      if (isTold) {
        throw new IllegalStateException("the database does not tell the time now", e);
      }
      logger.info("the database does not tell the time, this node does", new Redacted(e));
      return clock.instant();
    }
  }

  private static Long millis(DatabaseConnection database) {
    Connection connection = database.getJdbcConnection();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql(connection))) {
      if (!row.next()) {
        throw new IllegalStateException("no answer");
      }
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException("the database cannot be asked for the time", e);
    }
  }

  private static String sql(Connection connection) throws SQLException {
    String product = connection.getMetaData().getDatabaseProductName();
    return Optional.ofNullable(STATEMENTS.get(product))
        .orElseThrow(() -> new IllegalStateException("not known: " + product));
  }

  @Override
  public ZoneId getZone() {
    return clock.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new DatabaseClock(database, clock.withZone(zone));
  }
}
