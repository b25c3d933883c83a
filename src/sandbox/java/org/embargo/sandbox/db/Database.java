package org.embargo.sandbox.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/**
 * The database of one sandbox, or of several that are nodes of a cluster. The stand-in's own tables
 * are in the schema JIRA.
 */
public final class Database implements AutoCloseable {
  private final HikariDataSource pool;
  private final DataSource source;
  private final Dialect dialect;
  private final Jdbi jdbi;

  /** A file of H2's in the directory. */
  public Database(Path directory) {
    this(directory, UnaryOperator.identity());
  }

  /**
   * The same, of whose statements somebody hears.
   *
   * @param around is asked for everything that it is asked for itself
   */
  public Database(Path directory, UnaryOperator<DataSource> around) {
    // Active Objects does not quote what became keywords with H2 2. What the same statement gave
    // last time would be no scan in a benchmark. Texts beside their rows are swept up ever more
    // slowly.
    this(
        "jdbc:h2:file:"
            + directory.resolve("jira").toAbsolutePath()
            + ";DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE;NON_KEYWORDS=VALUE,KEY,USER"
            + ";OPTIMIZE_REUSE_RESULTS=0;MAX_LENGTH_INPLACE_LOB=1000000",
        "sa",
        Dialect.H2,
        around);
  }

  /**
   * @param url of JDBC, of a database that trusts the user
   */
  public static Database postgres(String url, String user) {
    return postgres(url, user, UnaryOperator.identity());
  }

  /**
   * The same, of whose statements somebody hears.
   *
   * @param around is asked for everything that it is asked for itself
   */
  public static Database postgres(String url, String user, UnaryOperator<DataSource> around) {
    return new Database(url, user, Dialect.POSTGRES, around);
  }

  private Database(String url, String user, Dialect dialect, UnaryOperator<DataSource> around) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setMaximumPoolSize(16);
    this.pool = new HikariDataSource(config);
    this.source = around.apply(pool);
    this.dialect = dialect;
    this.jdbi = Jdbi.create(source);
    migrate();
  }

  public Jdbi jdbi() {
    return jdbi;
  }

  Dialect dialect() {
    return dialect;
  }

  DataSource pool() {
    return source;
  }

  private void migrate() {
    if (dialect == Dialect.H2) {
      requireNoOlderData();
    }
    jdbi.useHandle(
        handle ->
            handle
                .createScript(
                    """
                    CREATE SCHEMA IF NOT EXISTS jira;
                    CREATE TABLE IF NOT EXISTS jira.cluster_lock (
                      name VARCHAR(255) PRIMARY KEY,
                      holder VARCHAR(60) NOT NULL,
                      taken_at BIGINT NOT NULL);
                    CREATE TABLE IF NOT EXISTS jira.clock (stands_at BIGINT NOT NULL);
                    CREATE TABLE IF NOT EXISTS jira.version (
                      id BIGINT GENERATED ALWAYS AS IDENTITY (START WITH 10100) PRIMARY KEY,
                      project_id BIGINT NOT NULL,
                      name VARCHAR(255) NOT NULL,
                      released BOOLEAN NOT NULL,
                      released_on DATE,
                      UNIQUE (project_id, name));
                    CREATE TABLE IF NOT EXISTS jira.issue (
                      id BIGINT GENERATED ALWAYS AS IDENTITY (START WITH 10000) PRIMARY KEY,
                      issue_number BIGINT NOT NULL,
                      project_id BIGINT NOT NULL,
                      type_id VARCHAR(60) NOT NULL,
                      summary VARCHAR(255) NOT NULL,
                      description TEXT,
                      status_id VARCHAR(60) NOT NULL,
                      resolution_id VARCHAR(60),
                      reporter VARCHAR(255),
                      level_id BIGINT,
                      created BIGINT NOT NULL,
                      fields TEXT NOT NULL,
                      UNIQUE (issue_number, project_id));
                    ALTER TABLE jira.issue ADD COLUMN IF NOT EXISTS parent_id BIGINT;
                    ALTER TABLE jira.issue ADD COLUMN IF NOT EXISTS updated BIGINT DEFAULT 0 NOT NULL;
                    ALTER TABLE jira.issue ADD COLUMN IF NOT EXISTS updated_at %s;
                    CREATE INDEX IF NOT EXISTS %s ON jira.issue (parent_id);
                    CREATE INDEX IF NOT EXISTS %s ON jira.issue (updated);
                    CREATE TABLE IF NOT EXISTS jira.key_counter (
                      project_id BIGINT PRIMARY KEY,
                      last BIGINT NOT NULL);
                    CREATE TABLE IF NOT EXISTS jira.moved_key (
                      project_id BIGINT NOT NULL,
                      issue_number BIGINT NOT NULL,
                      issue_id BIGINT NOT NULL,
                      PRIMARY KEY (project_id, issue_number));
                    CREATE TABLE IF NOT EXISTS jira.fix_version (
                      issue_id BIGINT NOT NULL,
                      version_id BIGINT NOT NULL,
                      PRIMARY KEY (issue_id, version_id));
                    CREATE TABLE IF NOT EXISTS jira.affected_version (
                      issue_id BIGINT NOT NULL,
                      version_id BIGINT NOT NULL,
                      PRIMARY KEY (issue_id, version_id));
                    CREATE TABLE IF NOT EXISTS jira.write_log (
                      seq BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                      operation VARCHAR(10) NOT NULL,
                      issue_id BIGINT NOT NULL,
                      level_id BIGINT);
                    CREATE INDEX IF NOT EXISTS %s ON jira.write_log (issue_id);
                    """
                        .formatted(
                            dialect.updatedAt,
                            dialect.index("part_of_issue"),
                            dialect.index("issue_updated"),
                            dialect.index("write_of_issue")))
                .execute());
    createTrigger();
    jdbi.useHandle(handle -> handle.execute(dialect.issueView()));
  }

  /** Where Active Objects has its tables, and Jira too but for the stand-in's. */
  public String schema() {
    return dialect.schema;
  }

  /** Not by the library, to which a function's body is a script with parameters. */
  private void createTrigger() {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(dialect.trigger);
    } catch (SQLException e) {
      throw new IllegalStateException("the trigger cannot be created", e);
    }
  }

  /** A test bench starts afresh rather than to carry old data along. */
  private void requireNoOlderData() {
    boolean older =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT COUNT(*) FILTER (WHERE column_name = 'ID') > 0"
                            + " AND COUNT(*) FILTER (WHERE column_name = 'UPDATED_AT') = 0"
                            + " FROM information_schema.columns"
                            + " WHERE table_schema = 'JIRA' AND table_name = 'ISSUE'")
                    .mapTo(Boolean.class)
                    .one());
    if (older) {
      throw new IllegalStateException(
          "the data is that of an older sandbox: delete the directory, or name another");
    }
  }

  /** Closes a file for good, so that another process can open it. */
  @Override
  public void close() {
    pool.close();
    if (dialect == Dialect.H2) {
      shutDown(pool.getJdbcUrl(), pool.getUsername());
    }
  }

  private static void shutDown(String url, String user) {
    try (Connection connection = DriverManager.getConnection(url, user, "");
        Statement statement = connection.createStatement()) {
      statement.execute("SHUTDOWN");
    } catch (SQLException e) {
      throw new IllegalStateException("the database does not shut down", e);
    }
  }
}
