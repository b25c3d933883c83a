package org.embargo.sandbox.jira;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.event.project.VersionReleaseEvent;
import com.atlassian.jira.event.project.VersionUnreleaseEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.embargo.sandbox.db.Database;
import org.jspecify.annotations.Nullable;

/** The versions of the demo project. Releasing publishes an event (rule 6.2). */
public final class Versions {
  private final Database database;
  private final EventPublisher events;

  public Versions(Database database, EventPublisher events) {
    this.database = database;
    this.events = events;
  }

  public List<SandboxVersion> all() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT * FROM jira.version ORDER BY id")
                    .map((row, context) -> toVersion(row))
                    .list());
  }

  public Optional<SandboxVersion> find(long id) {
    return all().stream().filter(version -> version.id() == id).findFirst();
  }

  public Optional<SandboxVersion> named(String name) {
    return all().stream().filter(version -> version.name().equals(name)).findFirst();
  }

  public SandboxVersion create(String name) {
    long id =
        database
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createUpdate(
                            "INSERT INTO jira.version (project_id, name, released)"
                                + " VALUES (:project, :name, FALSE)")
                        .bind("project", SandboxProject.ID)
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

  private SandboxVersion toVersion(ResultSet row) throws SQLException {
    return new SandboxVersion(
        row.getLong("id"),
        row.getString("name"),
        row.getBoolean("released"),
        row.getObject("released_on", LocalDate.class));
  }
}
