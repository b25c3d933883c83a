package org.embargo.sandbox.jira;

import com.atlassian.jira.project.version.Version;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.embargo.sandbox.db.Database;
import org.embargo.sandbox.jira.config.Projects;
import org.embargo.sandbox.jira.config.SandboxProject;
import org.embargo.sandbox.jira.config.Tables;
import org.jdbi.v3.core.Handle;

/** How issues stand in the database. */
final class IssueRows {
  private static final String NONE = "{}";
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

  private final Database database;
  private final Projects projects;
  private final Versions versions;
  private final Users users = new Users();

  IssueRows(Database database, Tables tables, Versions versions) {
    this.database = database;
    this.projects = new Projects(tables);
    this.versions = versions;
  }

  void insert(SandboxIssue issue) {
    database
        .jdbi()
        .useTransaction(
            handle -> {
              issue.number = nextNumber(handle, issue.getProjectId());
              issue.id = insert(handle, issue);
              storeVersions(handle, issue);
            });
  }

  /** No key is given twice, not even that of an issue that has moved away. */
  private static long nextNumber(Handle handle, long projectId) {
    int counted =
        handle.execute(
            "UPDATE jira.key_counter SET last = last + 1 WHERE project_id = ?", projectId);
    if (counted == 0) {
      handle.execute("INSERT INTO jira.key_counter VALUES (?, 1)", projectId);
    }
    return handle
        .select("SELECT last FROM jira.key_counter WHERE project_id = ?", projectId)
        .mapTo(Long.class)
        .one();
  }

  /** Under a new key; the old one goes on finding it (rules 1.48 and 1.49). */
  void move(SandboxIssue issue, SandboxProject target) {
    database
        .jdbi()
        .useTransaction(
            handle -> {
              handle.execute(
                  "INSERT INTO jira.moved_key VALUES (?, ?, ?)",
                  issue.getProjectId(),
                  issue.number,
                  issue.id);
              issue.moveTo(target);
              issue.number = nextNumber(handle, target.getId());
              handle.execute(
                  "UPDATE jira.issue SET project_id = ?, issue_number = ?, type_id = ?,"
                      + " status_id = ?, level_id = ? WHERE id = ?",
                  target.getId(),
                  issue.number,
                  issue.typeId,
                  issue.statusId,
                  issue.levelId,
                  issue.id);
            });
  }

  void delete(SandboxIssue issue) {
    database
        .jdbi()
        .useTransaction(
            handle -> {
              handle.execute("DELETE FROM jira.fix_version WHERE issue_id = ?", issue.id);
              handle.execute("DELETE FROM jira.affected_version WHERE issue_id = ?", issue.id);
              handle.execute("DELETE FROM jira.moved_key WHERE issue_id = ?", issue.id);
              handle.execute("DELETE FROM jira.issue WHERE id = ?", issue.id);
            });
  }

  void update(SandboxIssue issue) {
    database
        .jdbi()
        .useTransaction(
            handle -> {
              handle
                  .createUpdate(
                      "UPDATE jira.issue SET summary = :summary, description = :description,"
                          + " status_id = :status, resolution_id = :resolution,"
                          + " level_id = :level, updated = :updated, fields = :fields, type_id = :type, parent_id = :parent"
                          + " WHERE id = :id")
                  .bind("summary", issue.summary)
                  .bind("description", issue.description)
                  .bind("status", issue.statusId)
                  .bind("resolution", issue.resolutionId)
                  .bind("level", issue.levelId)
                  .bind("updated", issue.updated.getTime())
                  .bind("fields", json(issue.users))
                  .bind("type", issue.typeId)
                  .bind("parent", issue.parentId)
                  .bind("id", issue.id)
                  .execute();
              storeVersions(handle, issue);
            });
  }

  List<SandboxIssue> select(String where, Object... parameters) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .select("SELECT * FROM jira.issue " + where, parameters)
                    .map((row, context) -> toIssue(row))
                    .list());
  }

  long count(String condition, Object... parameters) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .select("SELECT COUNT(*) FROM jira.issue WHERE " + condition, parameters)
                    .mapTo(Long.class)
                    .one());
  }

  private static long insert(Handle handle, SandboxIssue issue) {
    return handle
        .createUpdate(
            "INSERT INTO jira.issue (issue_number, project_id, type_id, summary, description,"
                + " status_id, reporter, level_id, created, updated, fields, parent_id) VALUES (:number,"
                + " :project, :type, :summary, :description, :status, :reporter, :level, :created,"
                + " :updated, :fields, :parent)")
        .bind("number", issue.number)
        .bind("project", issue.project.getId())
        .bind("type", issue.typeId)
        .bind("summary", issue.summary)
        .bind("description", issue.description)
        .bind("status", issue.statusId)
        .bind("reporter", issue.getReporterId())
        .bind("level", issue.levelId)
        .bind("created", issue.created.getTime())
        .bind("updated", issue.updated.getTime())
        .bind("fields", json(issue.users))
        .bind("parent", issue.parentId)
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .one();
  }

  private static void storeVersions(Handle handle, SandboxIssue issue) {
    storeVersions(handle, "jira.fix_version", issue.id, issue.fixVersions.get());
    storeVersions(handle, "jira.affected_version", issue.id, issue.affectedVersions.get());
  }

  /**
   * @param versions asked for before they are deleted: an issue reads them when they are needed
   */
  private static void storeVersions(
      Handle handle, String table, long issueId, Collection<Version> versions) {
    handle.execute("DELETE FROM " + table + " WHERE issue_id = ?", issueId);
    for (Version version : versions) {
      handle.execute(
          "INSERT INTO " + table + " (issue_id, version_id) VALUES (?, ?)",
          issueId,
          version.getId());
    }
  }

  private SandboxIssue toIssue(ResultSet row) throws SQLException {
    SandboxIssue issue = new SandboxIssue(projects.require(row.getLong("project_id")));
    issue.id = row.getLong("id");
    issue.number = row.getLong("issue_number");
    issue.typeId = row.getString("type_id");
    issue.summary = row.getString("summary");
    issue.description = row.getString("description");
    issue.statusId = row.getString("status_id");
    issue.resolutionId = row.getString("resolution_id");
    issue.reporter = users.byKey(row.getString("reporter")).orElse(null);
    issue.levelId = row.getObject("level_id", Long.class);
    issue.parentId = row.getObject("parent_id", Long.class);
    issue.subTasks = () -> select("WHERE parent_id = ? ORDER BY id", issue.id);
    issue.created = Timestamp.from(Instant.ofEpochMilli(row.getLong("created")));
    issue.users.putAll(fields(row.getString("fields")));
    issue.updated = Timestamp.from(Instant.ofEpochMilli(row.getLong("updated")));
    issue.fixVersions = () -> versions("jira.fix_version", issue);
    issue.affectedVersions = () -> versions("jira.affected_version", issue);
    return issue;
  }

  private List<Version> versions(String table, SandboxIssue issue) {
    List<Long> ids =
        database
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .select("SELECT version_id FROM " + table + " WHERE issue_id = ?", issue.id)
                        .mapTo(Long.class)
                        .list());
    return ids.isEmpty()
        ? List.of()
        : versions.of(issue.getProjectId()).stream()
            .filter(version -> ids.contains(version.id()))
            .map(Version.class::cast)
            .toList();
  }

  List<Long> ids(long projectId) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .select("SELECT id FROM jira.issue WHERE project_id = ?", projectId)
                    .mapTo(Long.class)
                    .list());
  }

  void touch(long issueId, long at) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute("UPDATE jira.issue SET updated = ? WHERE id = ?", at, issueId));
  }

  private static String json(Map<String, List<String>> fields) {
    try {
      return MAPPER.writeValueAsString(fields);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, List<String>> fields(String json) {
    if (json.equals(NONE)) {
      return Map.of();
    }
    try {
      return MAPPER.readValue(json, FIELDS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
