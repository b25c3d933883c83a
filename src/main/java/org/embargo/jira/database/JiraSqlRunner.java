package org.embargo.jira.database;

import com.atlassian.jira.database.DatabaseAccessor;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.embargo.app.tracker.SqlRunner;

/** Statements over the connections that Jira gives. */
public final class JiraSqlRunner implements SqlRunner {
  private final DatabaseAccessor database;

  public JiraSqlRunner(DatabaseAccessor database) {
    this.database = database;
  }

  @Override
  public <T> List<T> select(
      Function<Dialect, String> statement, List<?> parameters, RowReader<T> reader) {
    String schema =
        database.getSchemaName().filter(name -> !name.isBlank()).map(name -> name + ".").orElse("");
    return database.executeQuery(
        connection -> {
          try {
            return select(
                connection.getJdbcConnection(),
                statement.apply(dialect(connection.getJdbcConnection(), schema)),
                parameters,
                reader);
          } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer", e);
          }
        });
  }

  private static Dialect dialect(Connection connection, String schema) throws SQLException {
    return new Dialect(schema, connection.getMetaData().getIdentifierQuoteString().strip());
  }

  private static <T> List<T> select(
      Connection connection, String sql, List<?> parameters, RowReader<T> reader)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      int index = 0;
      for (Object parameter : parameters) {
        index++;
        statement.setObject(index, parameter);
      }
      try (ResultSet rows = statement.executeQuery()) {
        List<T> found = new ArrayList<>();
        while (rows.next()) {
          found.add(reader.read(rows));
        }
        return found;
      }
    }
  }
}
