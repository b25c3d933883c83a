package org.embargo.app.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.embargo.app.common.NoLocks;
import org.embargo.app.project.KeepTeam.Cause;
import org.embargo.app.tracker.MemorySetups;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.disclosure.ProjectSetup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R37")
class KeepTeamTest {
  private static final long PROJECT = 10;
  private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(60);

  private final MemoryProjectLog log = new MemoryProjectLog();
  private final MemoryTeam team = new MemoryTeam();
  private final MemorySetups setups = new MemorySetups();
  private boolean isBroken;

  @BeforeEach
  void twoMembers() {
    setups.save(
        new ProjectSetup(
            PROJECT, "1", 2, 3, "4", new Cna("f0158376-9dc2-43b6-827c-5f631a4d8d09", "apache")));
    team.now.addAll(Set.of("alice", "bob"));
  }

  private KeepTeam at(Instant now) {
    return new KeepTeam(
        setup -> {
          if (isBroken) {
            throw new IllegalStateException("no directory");
          }
          return team.members(setup);
        },
        team,
        setups,
        log.journalAt(now),
        new NoLocks());
  }

  @Test
  void the_first_look_finds_a_team_and_nobody_who_joins() {
    at(NOW).run();
    at(LATER).run();

    assertThat(lines()).containsExactly("embargo TEAM_FOUND [] [alice, bob]");
    assertThat(team.since(PROJECT, "alice")).hasValue(NOW);
  }

  @Test
  void who_joins_and_who_leaves_is_written_down_once() {
    at(NOW).run();
    team.now.remove("alice");
    team.now.add("mallory");

    at(LATER).run();
    at(LATER).run();

    assertThat(lines())
        .containsExactly(
            "embargo TEAM_FOUND [] [alice, bob]",
            "embargo TEAM_LEFT [alice] []",
            "embargo TEAM_JOINED [] [mallory]");
    assertThat(team.of(PROJECT)).containsOnlyKeys("bob", "mallory");
    assertThat(team.since(PROJECT, "bob")).hasValue(NOW);
    assertThat(team.since(PROJECT, "mallory")).hasValue(LATER);
  }

  @Test
  void who_comes_back_begins_anew() {
    at(NOW).run();
    team.now.remove("alice");
    at(NOW).run();
    team.now.add("alice");

    at(LATER).run();

    assertThat(team.since(PROJECT, "alice")).hasValue(LATER);
  }

  @Test
  void who_joins_a_team_that_was_empty_is_not_taken_for_found() {
    team.now.clear();
    at(NOW).run();
    team.now.add("mallory");

    at(LATER).run();

    assertThat(lines())
        .containsExactly("embargo TEAM_FOUND [] []", "embargo TEAM_JOINED [] [mallory]");
  }

  @Test
  void what_a_person_does_by_our_setup_is_theirs_and_what_a_request_shows_is_not() {
    at(NOW).look(PROJECT, Cause.by("admin"));
    team.now.add("mallory");
    at(LATER).look(PROJECT, Cause.foundInRequestOf("admin"));

    assertThat(lines())
        .containsExactly("admin TEAM_FOUND [] [alice, bob]", "embargo TEAM_JOINED [] [mallory]");
    assertThat(log.entries.get(1).note()).isEqualTo("found in a request of admin");
  }

  @Test
  void with_its_setup_a_project_loses_its_team() {
    at(NOW).run();
    setups.remove(PROJECT);

    at(LATER).run();

    assertThat(lines())
        .containsExactly(
            "embargo TEAM_FOUND [] [alice, bob]",
            "embargo TEAM_LEFT [alice] []",
            "embargo TEAM_LEFT [bob] []");
    assertThat(team.of(PROJECT)).isEmpty();
  }

  @Test
  void a_project_that_is_not_set_up_has_none() {
    setups.remove(PROJECT);

    at(NOW).look(PROJECT, Cause.FOUND);

    assertThat(lines()).isEmpty();
  }

  @Test
  void a_team_that_cannot_be_read_keeps_its_record() {
    at(NOW).run();
    isBroken = true;

    at(LATER).run();

    assertThat(team.of(PROJECT)).containsOnlyKeys("alice", "bob");
    assertThat(log.entries).hasSize(1);
  }

  private List<String> lines() {
    return log.entries.stream()
        .map(
            entry ->
                entry.who()
                    + " "
                    + entry.what()
                    + " ["
                    + entry.before()
                    + "] ["
                    + entry.after()
                    + "]")
        .toList();
  }
}
