package org.embargo.sandbox.jira.config;

import java.util.List;
import org.embargo.sandbox.db.Database;
import org.jdbi.v3.core.Jdbi;

/** Keeps each row as JSON in one table of the database. */
record DatabaseRows(Jdbi jdbi) implements Rows {
  static DatabaseRows of(Database database) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createScript(
                        """
                        CREATE TABLE IF NOT EXISTS jira.configuration (
                          kind VARCHAR(60) NOT NULL,
                          id BIGINT NOT NULL,
                          json TEXT NOT NULL,
                          PRIMARY KEY (kind, id));
                        CREATE SEQUENCE IF NOT EXISTS jira.configuration_id START WITH %d;
                        """
                            .formatted(FIRST_ID))
                    .execute());
    return new DatabaseRows(database.jdbi());
  }

  @Override
  public List<String> load(String kind) {
    return jdbi.withHandle(
        handle ->
            handle
                .select("SELECT json FROM jira.configuration WHERE kind = ? ORDER BY id", kind)
                .mapTo(String.class)
                .list());
  }

  @Override
  public void store(String kind, long id, String json) {
    jdbi.useTransaction(
        handle -> {
          int updated =
              handle.execute(
                  "UPDATE jira.configuration SET json = ? WHERE kind = ? AND id = ?",
                  json,
                  kind,
                  id);
          if (updated == 0) {
            handle.execute(
                "INSERT INTO jira.configuration (kind, id, json) VALUES (?, ?, ?)", kind, id, json);
          }
        });
  }

  @Override
  public void remove(String kind, long id) {
    jdbi.useHandle(
        handle ->
            handle.execute("DELETE FROM jira.configuration WHERE kind = ? AND id = ?", kind, id));
  }

  @Override
  public long nextId() {
    return jdbi.withHandle(
        handle ->
            handle.createQuery("SELECT NEXTVAL('jira.configuration_id')").mapTo(Long.class).one());
  }
}
