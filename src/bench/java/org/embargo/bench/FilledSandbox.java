package org.embargo.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.embargo.sandbox.Desk;
import org.embargo.sandbox.Sandbox;
import org.embargo.sandbox.db.Database;
import org.embargo.sandbox.jira.SandboxIssue;
import org.embargo.sandbox.story.Client;
import org.embargo.sandbox.story.Steps;
import org.embargo.sandbox.workflow.Invalid;

/** A sandbox with the packaged plugin, and very many sealed issues that were filed long ago. */
final class FilledSandbox implements AutoCloseable {
  private static final Instant START = Instant.parse("2026-12-01T12:00:00Z");

  final Database database;
  final String guardedTable;
  private final Sandbox sandbox;
  private Instant now = START;

  FilledSandbox(int issues) throws Exception {
    Path data = Files.createTempDirectory("bench");
    database = new Database(data);
    sandbox = new Sandbox(Path.of(System.getProperty("sandbox.bundle")), data, database, 0);
    Steps steps = new Steps(Client.anonymous(sandbox.baseUrl()));
    desk().clock().set(now);
    if (steps.setUp("CLOUDSTACK").status() != 200) {
      throw new IllegalStateException("the project cannot be set up");
    }
    long model = desk().as("reporter", () -> create()).getId();
    guardedTable = table("GUARDED_ISSUE");
    fill(model, issues);
    minute();
  }

  Desk desk() {
    return sandbox.desk();
  }

  /** By somebody who is logged in. */
  SandboxIssue create() throws Invalid {
    return desk()
        .service()
        .create("CLOUDSTACK", "Security Vulnerability", Map.of("summary", List.of("Hole")));
  }

  void minute() {
    now = now.plusSeconds(60);
    desk().at(now);
  }

  /** As the first one, and all of them looked at in an earlier round. */
  private void fill(long model, int issues) {
    database
        .jdbi()
        .useTransaction(
            handle -> {
              handle.execute(
                  "INSERT INTO jira.issue (issue_number, project_id, type_id, summary, description,"
                      + " status_id, reporter, level_id, created, updated, fields)"
                      + " SELECT n.x, project_id, type_id, summary, description, status_id, reporter,"
                      + " level_id, created - 86400000, updated - 86400000, fields"
                      + " FROM jira.issue CROSS JOIN SYSTEM_RANGE(2, ?) AS n WHERE id = ?",
                  issues,
                  model);
              handle.execute(
                  "INSERT INTO "
                      + guardedTable
                      + " (\"ISSUE_ID\", \"PARENT_ID\", \"SINCE\")"
                      + " SELECT id, 0, created FROM jira.issue WHERE id <> ?",
                  model);
              handle.execute(
                  "INSERT INTO "
                      + table("SEAL_ROUND")
                      + " (\"PROJECT_ID\", \"LAST_ISSUE\", \"COMPLETED_AT\")"
                      + " SELECT project_id, MAX(id), ? FROM jira.issue GROUP BY project_id",
                  START.toEpochMilli());
              handle.execute("UPDATE jira.key_counter SET last = ?", issues);
              handle.execute("DELETE FROM jira.write_log");
            });
  }

  private String table(String suffix) {
    String name =
        database
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .select(
                            "SELECT table_name FROM information_schema.tables"
                                + " WHERE table_name LIKE ?",
                            "%" + suffix)
                        .mapTo(String.class)
                        .one());
    return "PUBLIC.\"" + name + "\"";
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
