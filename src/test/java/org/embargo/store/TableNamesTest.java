package org.embargo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.embargo.sandbox.db.Database;
import org.embargo.sandbox.db.SandboxActiveObjects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableNamesTest {
  @Test
  void a_table_has_the_name_that_active_objects_gives_it_under_the_key_of_the_plugin(
      @TempDir Path directory) throws Exception {
    try (Database database = new Database(directory)) {
      new SandboxActiveObjects(database, pluginKey())
          .migrate(List.of(GuardedRow.class, RevisionRow.class));

      assertThat(columns(database, TableNames.of(RevisionRow.class))).contains("ADVISORY_ID");
      assertThat(columns(database, TableNames.guardedIssues().table()))
          .contains(TableNames.guardedIssues().column());
    }
  }

  private static List<String> columns(Database database, String table) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT column_name FROM information_schema.columns WHERE table_name = ?")
                    .bind(0, table)
                    .mapTo(String.class)
                    .list());
  }

  private static String pluginKey() throws Exception {
    Matcher key =
        Pattern.compile("<atlassian-plugin key=\"([^\"]+)\"")
            .matcher(Files.readString(Path.of("target/classes/atlassian-plugin.xml")));
    assertThat(key.find()).isTrue();
    return key.group(1);
  }
}
