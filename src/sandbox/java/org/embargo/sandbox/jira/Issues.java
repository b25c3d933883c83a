package org.embargo.sandbox.jira;

import com.atlassian.jira.event.type.EventDispatchOption;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.project.version.Version;
import com.atlassian.jira.user.ApplicationUser;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.embargo.sandbox.db.Database;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The issues in the database. Asks for nobody's rights, as managers in Jira do not. */
public final class Issues implements IssueManager {
  private final Database database;
  private final Versions versions;
  private final Users users;
  private final Clock clock;

  public Issues(Database database, Versions versions, Users users, Clock clock) {
    this.database = database;
    this.versions = versions;
    this.users = users;
    this.clock = clock;
  }

  /** One line of the log that the database itself writes of each row of an issue. */
  public record Write(String operation, long issueId, @Nullable Long levelId) {}

  public List<Write> writeLog() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT * FROM jira.write_log ORDER BY seq")
                    .map(
                        (row, context) ->
                            new Write(
                                row.getString("operation"),
                                row.getLong("issue_id"),
                                row.getObject("level_id", Long.class)))
                    .list());
  }

  public List<SandboxIssue> all() {
    return select("ORDER BY id DESC");
  }

  @Override
  public @Nullable MutableIssue getIssueObject(Long id) {
    return select("WHERE id = ?", id).stream().findFirst().orElse(null);
  }

  /** Case does not matter (rule 1.49). */
  @Override
  public @Nullable MutableIssue getIssueObject(String key) {
    return find(key).orElse(null);
  }

  public Optional<SandboxIssue> find(String key) {
    String prefix = Demo.PROJECT_KEY + "-";
    if (!key.regionMatches(true, 0, prefix, 0, prefix.length())) {
      return Optional.empty();
    }
    String number = key.substring(prefix.length());
    return number.matches("[1-9]\\d{0,9}")
        ? select("WHERE issue_number = ?", Long.valueOf(number)).stream().findFirst()
        : Optional.empty();
  }

  /** What "Creates the issue originally" does: the first and only insert. */
  public void insert(SandboxIssue issue) {
    issue.created = Timestamp.from(clock.instant());
    database
        .jdbi()
        .useTransaction(
            handle -> {
              issue.number =
                  handle
                      .createQuery("SELECT COALESCE(MAX(issue_number), 0) + 1 FROM jira.issue")
                      .mapTo(Long.class)
                      .one();
              issue.id = insert(handle, issue);
              storeFixVersions(handle, issue);
            });
  }

  /** Stores it; sends no event and no mail, whatever the option (rule 1.15 for DO_NOT_DISPATCH). */
  @Override
  public Issue updateIssue(
      ApplicationUser user, MutableIssue issue, EventDispatchOption option, boolean sendMail) {
    store((SandboxIssue) issue);
    return issue;
  }

  public void store(SandboxIssue issue) {
    database
        .jdbi()
        .useTransaction(
            handle -> {
              handle
                  .createUpdate(
                      "UPDATE jira.issue SET summary = :summary, description = :description,"
                          + " status_id = :status, resolution_id = :resolution,"
                          + " level_id = :level WHERE id = :id")
                  .bind("summary", issue.summary)
                  .bind("description", issue.description)
                  .bind("status", issue.statusId)
                  .bind("resolution", issue.resolutionId)
                  .bind("level", issue.levelId)
                  .bind("id", issue.id)
                  .execute();
              storeFixVersions(handle, issue);
            });
  }

  private static long insert(Handle handle, SandboxIssue issue) {
    return handle
        .createUpdate(
            "INSERT INTO jira.issue (issue_number, project_id, type_id, summary, description,"
                + " status_id, reporter, level_id, created) VALUES (:number, :project, :type,"
                + " :summary, :description, :status, :reporter, :level, :created)")
        .bind("number", issue.number)
        .bind("project", issue.project.getId())
        .bind("type", issue.typeId)
        .bind("summary", issue.summary)
        .bind("description", issue.description)
        .bind("status", issue.statusId)
        .bind("reporter", issue.getReporterId())
        .bind("level", issue.levelId)
        .bind("created", issue.created.getTime())
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .one();
  }

  private static void storeFixVersions(Handle handle, SandboxIssue issue) {
    handle.execute("DELETE FROM jira.fix_version WHERE issue_id = ?", issue.id);
    for (Version version : issue.fixVersions) {
      handle.execute(
          "INSERT INTO jira.fix_version (issue_id, version_id) VALUES (?, ?)",
          issue.id,
          version.getId());
    }
  }

  private List<SandboxIssue> select(String where, Object... parameters) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .select("SELECT * FROM jira.issue " + where, parameters)
                    .map((row, context) -> toIssue(handle, row))
                    .list());
  }

  private SandboxIssue toIssue(Handle handle, ResultSet row) throws SQLException {
    SandboxIssue issue = new SandboxIssue(new SandboxProject());
    issue.id = row.getLong("id");
    issue.number = row.getLong("issue_number");
    issue.typeId = row.getString("type_id");
    issue.summary = row.getString("summary");
    issue.description = row.getString("description");
    issue.statusId = row.getString("status_id");
    issue.resolutionId = row.getString("resolution_id");
    issue.reporter = users.byKey(row.getString("reporter")).orElse(null);
    issue.levelId = row.getObject("level_id", Long.class);
    issue.created = Timestamp.from(Instant.ofEpochMilli(row.getLong("created")));
    List<Long> fixVersions =
        handle
            .select("SELECT version_id FROM jira.fix_version WHERE issue_id = ?", issue.id)
            .mapTo(Long.class)
            .list();
    issue.fixVersions =
        versions.all().stream()
            .filter(version -> fixVersions.contains(version.id()))
            .map(Version.class::cast)
            .toList();
    return issue;
  }
}
