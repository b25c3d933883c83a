package org.embargo.sandbox.jira;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.event.project.VersionDeleteEvent;
import com.atlassian.jira.event.project.VersionMergeEvent;
import com.atlassian.jira.event.project.VersionReleaseEvent;
import com.atlassian.jira.event.project.VersionUnreleaseEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.embargo.sandbox.db.Database;
import org.jspecify.annotations.Nullable;

/** The versions of projects. Releasing publishes an event (rule 6.2). */
public final class Versions {
  private final Database database;
  private final EventPublisher events;

  public Versions(Database database, EventPublisher events) {
    this.database = database;
    this.events = events;
  }

  public List<SandboxVersion> of(long projectId) {
    return select("WHERE project_id = ? ORDER BY id", projectId);
  }

  public Optional<SandboxVersion> find(long id) {
    return select("WHERE id = ?", id).stream().findFirst();
  }

  public Optional<SandboxVersion> named(long projectId, String name) {
    return select("WHERE project_id = ? AND name = ?", projectId, name).stream().findFirst();
  }

  /** How many issues name it, whoever may see them. */
  public long uses(long id) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .select("SELECT COUNT(*) FROM jira.fix_version WHERE version_id = ?", id)
                    .mapTo(Long.class)
                    .one());
  }

  public SandboxVersion create(long projectId, String name) {
    long id =
        database
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createUpdate(
                            "INSERT INTO jira.version (project_id, name, released)"
                                + " VALUES (:project, :name, FALSE)")
                        .bind("project", projectId)
                        .bind("name", name)
                        .executeAndReturnGeneratedKeys("id")
                        .mapTo(Long.class)
                        .one());
    return find(id).orElseThrow();
  }

  public SandboxVersion release(SandboxVersion version, boolean released, @Nullable LocalDate on) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE jira.version SET released = ?, released_on = ? WHERE id = ?",
                    released,
                    on,
                    version.id()));
    SandboxVersion now = find(version.id()).orElseThrow();
    if (released && !version.released()) {
      events.publish(new VersionReleaseEvent(now));
    }
    if (!released && version.released()) {
      events.publish(new VersionUnreleaseEvent(now));
    }
    return now;
  }

  /**
   * Takes it off its issues, or puts another one in its place, and publishes no event of any issue
   * (rules 6.4, 6.5).
   */
  public void remove(SandboxVersion version, Optional<SandboxVersion> instead) {
    takeOff(version, instead);
    events.publish(new VersionDeleteEvent(version));
  }

  /** Into another one (rule 6.6). */
  public void merge(SandboxVersion version, SandboxVersion into) {
    takeOff(version, Optional.of(into));
    events.publish(new VersionMergeEvent(into, version));
    events.publish(new VersionDeleteEvent(version));
  }

  private void takeOff(SandboxVersion version, Optional<SandboxVersion> instead) {
    database
        .jdbi()
        .useTransaction(
            handle -> {
              for (String table : List.of("jira.fix_version", "jira.affected_version")) {
                instead.ifPresent(
                    other ->
                        handle.execute(
                            "UPDATE "
                                + table
                                + " SET version_id = ? WHERE version_id = ? AND issue_id NOT IN"
                                + " (SELECT issue_id FROM "
                                + table
                                + " WHERE version_id = ?)",
                            other.id(),
                            version.id(),
                            other.id()));
                handle.execute("DELETE FROM " + table + " WHERE version_id = ?", version.id());
              }
              handle.execute("DELETE FROM jira.version WHERE id = ?", version.id());
            });
  }

  private List<SandboxVersion> select(String where, Object... parameters) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .select("SELECT * FROM jira.version " + where, parameters)
                    .map((row, context) -> toVersion(row))
                    .list());
  }

  private static SandboxVersion toVersion(ResultSet row) throws SQLException {
    return new SandboxVersion(
        row.getLong("id"),
        row.getLong("project_id"),
        row.getString("name"),
        row.getBoolean("released"),
        row.getObject("released_on", LocalDate.class));
  }
}
