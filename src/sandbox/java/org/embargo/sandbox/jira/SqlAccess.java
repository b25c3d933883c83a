package org.embargo.sandbox.jira;

import com.atlassian.jira.database.ConnectionFunction;
import com.atlassian.jira.database.DatabaseAccessor;
import java.util.Optional;
import org.embargo.sandbox.db.Database;

/**
 * Statements over the tables of Jira and of plugins. Of Jira's there is that of issues only, by the
 * names that a public dump of a Jira 8.3 database shows.
 */
public final class SqlAccess implements DatabaseAccessor {
  private final Database database;
  private final Switches switches;

  public SqlAccess(Database database, Switches switches) {
    this.database = database;
    this.switches = switches;
  }

  @Override
  public <R> R executeQuery(ConnectionFunction<R> query) {
    R answer = database.jdbi().withHandle(handle -> query.run(handle::getConnection));
    switches.afterStatement.run();
    return answer;
  }

  @Override
  public Optional<String> getSchemaName() {
    return Optional.of(database.schema());
  }
}
