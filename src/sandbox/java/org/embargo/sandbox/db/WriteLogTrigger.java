package org.embargo.sandbox.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.h2.tools.TriggerAdapter;
import org.jspecify.annotations.Nullable;

/**
 * Notes each row of an issue as the database writes it. So the write log does not depend on what
 * the code above it believes to have written.
 */
public final class WriteLogTrigger extends TriggerAdapter {
  @Override
  public void fire(Connection connection, @Nullable ResultSet oldRow, ResultSet newRow)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "INSERT INTO jira.write_log (operation, issue_id, level_id) VALUES (?, ?, ?)")) {
      statement.setString(1, oldRow == null ? "INSERT" : "UPDATE");
      statement.setLong(2, newRow.getLong("ID"));
      statement.setObject(3, newRow.getObject("LEVEL_ID"));
      statement.execute();
    }
  }
}
