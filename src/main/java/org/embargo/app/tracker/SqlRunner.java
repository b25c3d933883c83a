package org.embargo.app.tracker;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/** Runs statements in the tracker's database, for what takes too long row by row. */
public interface SqlRunner {
  /**
   * How this database writes names.
   *
   * @param schema stands before each table, with its dot; empty where there is none
   * @param quote on both sides of a name whose case counts, as those of our tables and columns
   */
  record Dialect(String schema, String quote) {
    /** A table of ours. */
    public String table(String name) {
      return schema + column(name);
    }

    /** A column of ours. */
    public String column(String name) {
      return quote + name + quote;
    }
  }

  /** Reads the row that a result set stands on. */
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /**
   * Runs one statement.
   *
   * @param parameters as JDBC takes them, in the order of the question marks
   * @throws RuntimeException when the database does not understand the statement
   */
  <T> List<T> select(Function<Dialect, String> statement, List<?> parameters, RowReader<T> reader);
}
