package org.embargo.sandbox.db;

import net.java.ao.DatabaseProvider;
import net.java.ao.DisposableDataSource;
import net.java.ao.db.H2DatabaseProvider;
import net.java.ao.db.PostgreSQLDatabaseProvider;

/** Where the databases that a sandbox runs on differ. */
enum Dialect {
  H2(
      "PUBLIC",
      """
      CREATE TRIGGER IF NOT EXISTS jira.issue_written
        AFTER INSERT, UPDATE ON jira.issue
        FOR EACH ROW CALL 'org.embargo.sandbox.db.WriteLogTrigger';
      """,
      "TIMESTAMP GENERATED ALWAYS AS (CAST("
          + "DATEADD('MILLISECOND', updated, TIMESTAMP WITH TIME ZONE '1970-01-01 00:00:00+00')"
          + " AS TIMESTAMP))"),

  POSTGRES(
      "public",
      """
      CREATE OR REPLACE FUNCTION jira.log_write() RETURNS trigger AS $$
        BEGIN
          INSERT INTO jira.write_log (operation, issue_id, level_id)
            VALUES (TG_OP, NEW.id, NEW.level_id);
          RETURN NEW;
        END
      $$ LANGUAGE plpgsql;
      CREATE OR REPLACE TRIGGER issue_written
        AFTER INSERT OR UPDATE ON jira.issue
        FOR EACH ROW EXECUTE FUNCTION jira.log_write();
      """,
      "TIMESTAMP WITH TIME ZONE GENERATED ALWAYS AS (to_timestamp(updated / 1000.0)) STORED");

  final String schema;
  final String trigger;

  /**
   * A column that is computed of the milliseconds in another, in the type that the driver sends.
   */
  final String updatedAt;

  Dialect(String schema, String trigger, String updatedAt) {
    this.schema = schema;
    this.trigger = trigger;
    this.updatedAt = updatedAt;
  }

  /** Jira's own table of issues by its name there, with those of its columns that are asked for. */
  String issueView() {
    return "CREATE OR REPLACE VIEW "
        + (schema + ".jiraissue AS SELECT id, project_id AS project, level_id AS security, ")
        + "updated_at AS updated FROM jira.issue";
  }

  /** How an index in the schema JIRA is named when it is made. */
  String index(String name) {
    return this == H2 ? "jira." + name : name;
  }

  DatabaseProvider provider(DisposableDataSource pool) {
    return this == H2
        ? new H2DatabaseProvider(pool, schema)
        : new PostgreSQLDatabaseProvider(pool, schema);
  }
}
