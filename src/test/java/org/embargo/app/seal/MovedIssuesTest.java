package org.embargo.app.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.app.seal.SealWorld.NOW;
import static org.embargo.app.seal.SealWorld.OTHER;
import static org.embargo.app.seal.SealWorld.OWN;
import static org.embargo.app.seal.SealWorld.SEALING;
import static org.embargo.app.seal.SealWorld.SHARED;

import java.util.List;
import java.util.Optional;
import org.embargo.app.tracker.Moves.Move;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.disclosure.TrackedIssue;
import org.embargo.core.history.LogEntry.What;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A case follows its issue, and the history says who has moved it where the tracker does. */
class MovedIssuesTest {
  private final SealWorld world = new SealWorld();

  @BeforeEach
  void opened() {
    world.watchIssue.look(world.security(1, OWN, SEALING));
  }

  @ParameterizedTest(name = "moved {0} s after it was opened to {1} by {2}, noticed with {3}: {4}")
  @CsvSource({
    "0, 11, mallory, '', mallory from project 10 to project 11",
    "5, 11, mallory, dave, mallory from project 10 to project 11",
    "5, 11, '', dave, embargo from project 10 to project 11; noticed in a request of dave",
    "5, 11, '', '', embargo from project 10 to project 11",
    "5, 12, mallory, dave, embargo from project 10 to project 11; noticed in a request of dave",
    "-1, 11, mallory, dave, embargo from project 10 to project 11; noticed in a request of dave",
  })
  void who_moved_it(int seconds, long to, String by, String request, String line) {
    Optional<String> mover = Optional.of(by).filter(who -> !who.isEmpty());
    world.moves.put(1L, new Move(NOW.plusSeconds(seconds), to, mover));
    world.requestOf = request.isEmpty() ? null : request;

    world.watchIssue.look(world.security(1, SHARED, SEALING));
    world.reconcile.run();

    assertThat(moved()).containsExactly(line);
    assertThat(world.disclosures.rows.get(1L).projectId()).isEqualTo(SHARED);
  }

  @Test
  void a_move_of_which_nothing_is_remembered_is_nobodys() {
    world.requestOf = "carol";
    world.watchIssue.look(world.security(1, SHARED, SEALING));

    assertThat(moved())
        .containsExactly("embargo from project 10 to project 11; noticed in a request of carol");
  }

  @Test
  void a_move_to_a_project_that_is_not_set_up_is_written_too_and_the_case_stays() {
    world.moves.put(1L, new Move(NOW, OTHER, Optional.of("mallory")));
    world.watchIssue.look(world.put(1, OTHER, "bug", null, SEALING));
    world.reconcile.run();
    assertThat(world.disclosures.rows.get(1L).projectId()).isEqualTo(OWN);
    world.moves.clear();

    world.watchIssue.look(world.security(1, OWN, SEALING));
    world.reconcile.run();

    assertThat(moved())
        .containsExactly(
            "mallory from project 10 to project 12", "embargo from project 12 to project 10");
    assertThat(world.disclosures.rows.get(1L).seenIn()).isEqualTo(OWN);
    // It has left no project's team.
    assertThat(world.disclosures.rows.get(1L).requiredPeople()).isEqualTo(1);
  }

  @Test
  void whoever_sets_its_project_up_has_not_moved_it() {
    world.moves.put(1L, new Move(NOW, OTHER, Optional.of("mallory")));
    world.watchIssue.look(world.put(1, OTHER, "bug", null, SEALING));
    world.requestOf = "admin";
    Cna cna = new Cna("f0158376-9dc2-43b6-827c-5f631a4d8d09", "a1");
    world.setups.save(new ProjectSetup(OTHER, "security", SEALING, SealWorld.ROLE, "fixed", cna));

    world.reconcile.run();
    world.reconcile.run();

    assertThat(moved())
        .containsExactly(
            "mallory from project 10 to project 12",
            "embargo from project 10, as project 12 is set up now");
    assertThat(world.disclosures.rows.get(1L).projectId()).isEqualTo(OTHER);
  }

  @Test
  void what_a_late_event_remembers_is_looked_at_as_it_is_stored() {
    TrackedIssue before = world.issues.get(1L);
    TrackedIssue moved = world.security(1, SHARED, SEALING);
    world.kept.clear();

    world.watchIssue.look(before);

    assertThat(world.kept).containsExactly(moved);
  }

  private List<String> moved() {
    return world.log.entries.stream()
        .filter(line -> line.what() == What.MOVED)
        .map(line -> line.who() + " " + line.why())
        .toList();
  }
}
