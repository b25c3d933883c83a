package org.embargo.jira.time;

import com.atlassian.jira.database.DatabaseAccessor;
import com.atlassian.jira.database.DatabaseConnection;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Asks the database for the time, in milliseconds since 1970 in UTC. Each product has a statement
 * of its own that returns this number: what JDBC makes of a timestamp depends on zones. The
 * statements of MySQL, SQL Server and Oracle were never run.
 */
public final class DatabaseTime implements LongSupplier {
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

  private final DatabaseAccessor database;

  public DatabaseTime(DatabaseAccessor database) {
    this.database = database;
  }

  /**
   * @throws RuntimeException when the product is not one of the five, or the statement fails; also
   *     a {@link LinkageError} where this Jira has no such API
   */
  @Override
  public long getAsLong() {
    return database.executeQuery(DatabaseTime::millis);
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
}
