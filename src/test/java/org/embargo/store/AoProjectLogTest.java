package org.embargo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import net.java.ao.Query;
import org.embargo.app.project.ProjectLog.News;
import org.embargo.core.project.ProjectLogEntry;
import org.embargo.core.project.ProjectLogEntry.What;
import org.embargo.sandbox.db.SandboxActiveObjects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As {@link AoLogTest}, of the logs of projects; and how far their teams have been told. */
class AoProjectLogTest {
  private static final long PROJECT = 7;
  private static final Instant NOW = Instant.parse("2026-12-01T15:00:00.123Z");

  private final TestActiveObjects database;
  private final SandboxActiveObjects ao;
  private final AoProjectLog log;

  AoProjectLogTest(@TempDir Path directory) {
    database = new TestActiveObjects(directory);
    ao = database.ao;
    log = new AoProjectLog(ao);
  }

  @BeforeEach
  void fill() {
    log.append(entry(PROJECT, 0, "alice", What.SETUP_CHANGED, "", "{}"));
    log.append(entry(8, 0, "mallory", What.POLICY_CHANGED, "{}", "{\"of\":\"another\"}"));
    log.append(entry(PROJECT, 1, "bob", What.POLICY_CHANGED, "{\"persons\":2}", "{\"persons\":1}"));
    log.append(entry(PROJECT, 2, "embargo", What.CALENDAR_LINK_ENDED, "alice", ""));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void what_was_written_is_read_and_intact_and_so_is_nothing() {
    assertThat(log.of(PROJECT))
        .extracting(ProjectLogEntry::before)
        .containsExactly("", "{\"persons\":2}", "alice");
    assertThat(log.verify(PROJECT).isIntact()).isTrue();
    assertThat(log.verify(PROJECT).head()).hasSize(64);
    assertThat(log.verify(99).isIntact()).isTrue();
  }

  @Test
  void every_edit_of_every_part_of_every_line_is_found() {
    for (int line = 0; line < 3; line++) {
      assertFound(line, row -> row.setWho("mallory"));
      assertFound(line, row -> row.setNote("no"));
      assertFound(line, row -> row.setBeforeText("no"));
      assertFound(line, row -> row.setAfterText("no"));
      assertFound(line, row -> row.setWhat("CALENDAR_LINK_MADE"));
      assertFound(line, row -> row.setWhat("NEVER_HEARD_OF"));
      assertFound(line, row -> row.setLoggedAt(0L));
      assertFound(line, row -> row.setDigest("0".repeat(64)));
    }
  }

  @Test
  void a_line_that_is_missing_is_found_also_at_the_end() {
    for (int line = 0; line < 3; line++) {
      ao.delete(rows()[line]);

      assertThat(log.verify(PROJECT).firstBroken()).as("line %d", line + 1).hasValue(line + 1);

      ao.delete(rows());
      ao.delete(ao.find(ProjectLogHeadRow.class, Query.select()));
      fill();
    }
  }

  @Test
  void each_team_is_told_each_line_once() {
    List<News> news = log.news();
    assertThat(news).extracting(News::projectId).containsExactly(PROJECT, 8L);
    assertThat(news.get(0).entries()).isEqualTo(log.of(PROJECT));

    log.told(news.get(0));
    assertThat(log.news()).extracting(News::projectId).containsExactly(8L);

    log.append(entry(PROJECT, 3, "bob", What.CALENDAR_LINK_MADE, "", "bob"));
    assertThat(log.news().get(0).entries())
        .extracting(ProjectLogEntry::what)
        .containsExactly(What.CALENDAR_LINK_MADE);
    assertThat(log.verify(PROJECT).isIntact()).isTrue();
  }

  @Test
  void of_very_many_lines_some_are_news_and_the_others_when_those_are_told() {
    for (int i = 3; i < 53; i++) {
      log.append(entry(PROJECT, i, "bob", What.POLICY_CHANGED, "", ""));
    }

    News first = log.news().get(0);
    assertThat(first.entries()).isEqualTo(log.of(PROJECT).subList(0, 50));
    assertThat(first.more()).isEqualTo(3);
    log.told(first);

    News second = log.news().get(0);
    assertThat(second.entries()).isEqualTo(log.of(PROJECT).subList(50, 53));
    assertThat(second.more()).isZero();
    log.told(second);
    assertThat(log.news()).extracting(News::projectId).containsExactly(8L);
  }

  @Test
  void the_record_of_a_team_is_kept_by_project_and_person() {
    AoTeamMembers team = new AoTeamMembers(ao);
    team.add(PROJECT, "alice", NOW);
    team.add(PROJECT, "bob", NOW.plusMillis(1));
    team.add(8, "alice", NOW.plusMillis(2));
    team.remove(PROJECT, "alice");
    team.remove(PROJECT, "nobody");

    assertThat(team.of(PROJECT)).isEqualTo(Map.of("bob", NOW.plusMillis(1)));
    assertThat(team.since(PROJECT, "alice")).isEmpty();
    assertThat(team.since(8, "alice")).hasValue(NOW.plusMillis(2));
    assertThat(team.projects()).containsExactlyInAnyOrder(PROJECT, 8L);
  }

  private void assertFound(int line, Consumer<ProjectLogEntryRow> edit) {
    ProjectLogEntryRow row = rows()[line];
    ProjectLogEntry before = log.of(PROJECT).get(line);
    String digest = row.getDigest();
    edit.accept(row);
    row.save();

    assertThat(log.verify(PROJECT).firstBroken()).isEqualTo(Optional.of(line + 1));

    row.setWho(before.who());
    row.setWhat(before.what().name());
    row.setNote(before.note());
    row.setBeforeText(before.before());
    row.setAfterText(before.after());
    row.setLoggedAt(before.at().toEpochMilli());
    row.setDigest(digest);
    row.save();
    assertThat(log.verify(PROJECT).isIntact()).isTrue();
  }

  private ProjectLogEntryRow[] rows() {
    return ao.find(
        ProjectLogEntryRow.class, Query.select().where("PROJECT_ID = ?", PROJECT).order("ID"));
  }

  private static ProjectLogEntry entry(
      long project, int later, String who, What what, String before, String after) {
    return new ProjectLogEntry(project, NOW.plusMillis(later), who, what, "", before, after);
  }
}
