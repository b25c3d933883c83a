package org.embargo.app.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.app.seal.SealWorld.HIDING;
import static org.embargo.app.seal.SealWorld.OTHER;
import static org.embargo.app.seal.SealWorld.OWN;
import static org.embargo.app.seal.SealWorld.SEALING;
import static org.embargo.app.seal.SealWorld.SHARED;

import java.util.ArrayList;
import java.util.List;
import org.embargo.app.history.Breaches;
import org.embargo.core.history.LogEntry;
import org.embargo.core.history.LogEntry.What;
import org.embargo.core.history.Subject;
import org.embargo.core.setup.LevelState;
import org.embargo.core.setup.config.Grant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An issue that nobody sees in the tracker, by whatever it came to be so, is noted once. */
class MisplacedIssuesTest {
  private static final String NOT_SET_UP =
      "its project is not set up for sealed issues; who can see it in Jira: nobody";
  private static final String NO_LEVEL =
      "no level of its project seals; who can see it in Jira: nobody";

  private final SealWorld world = new SealWorld();

  @ParameterizedTest(name = "in project {0}")
  @CsvSource({
    OWN + ", " + NO_LEVEL,
    SHARED + ", " + NO_LEVEL,
    OTHER + ", " + NOT_SET_UP,
  })
  void one_whose_level_its_project_does_not_have_is_noted_once_and_left_closed(
      long project, String why) {
    world.watchIssue.look(world.security(1, OWN, SEALING));
    world.cannotMake = true;
    world.levels.getOrDefault(project, new ArrayList<>()).clear();
    world.put(1, project, "bug", null, SEALING);

    world.reconcile.run();
    world.reconcile.run();
    world.watchIssue.look(world.issues.get(1L));

    assertThat(world.levelOf(1)).hasValue(SEALING);
    assertThat(lines()).containsExactly("MISPLACED " + why);
  }

  @Test
  void its_parts_are_noted_too() {
    world.watchIssue.look(world.security(1, OWN, SEALING));
    world.keepSealed.check(world.put(2, OWN, "sub-task", 1L, SEALING));
    world.put(1, OTHER, "bug", null, SEALING);
    world.put(2, OTHER, "sub-task", 1L, SEALING);

    world.reconcile.run();
    world.reconcile.run();

    assertThat(world.log.entries)
        .filteredOn(line -> line.what() == What.MISPLACED)
        .extracting(LogEntry::subject)
        .containsExactlyInAnyOrder(Subject.ofIssue(1), Subject.ofIssue(2));
  }

  @Test
  void in_another_project_it_is_noted_again() {
    long third = OTHER + 1;
    world.watchIssue.look(world.security(1, OWN, SEALING));
    world.watchIssue.look(world.put(1, OTHER, "bug", null, SEALING));

    world.watchIssue.look(world.put(1, third, "bug", null, SEALING));

    assertThat(lines()).containsExactly("MISPLACED " + NOT_SET_UP, "MISPLACED " + NOT_SET_UP);
  }

  @Test
  void when_it_was_in_its_place_meanwhile_it_is_noted_again() {
    world.watchIssue.look(world.security(1, SHARED, SEALING));
    List<LevelState> levels = List.copyOf(world.levels.get(SHARED));
    world.levels.get(SHARED).clear();
    world.reconcile.run();
    world.levels.get(SHARED).addAll(levels);
    world.updates.put(1L, SealWorld.NOW.minusSeconds(3600));
    world.reconcile.run();

    world.levels.get(SHARED).clear();
    world.reconcile.run();

    assertThat(lines()).containsExactly("MISPLACED " + NO_LEVEL, "MISPLACED " + NO_LEVEL);
  }

  @Test
  void what_the_keeper_has_hidden_itself_has_its_line_already() {
    world.watchIssue.look(world.security(1, OWN, SEALING));

    world.watchIssue.look(world.put(1, OTHER, "bug", null, null));
    world.reconcile.run();

    assertThat(world.levelOf(1)).hasValue(HIDING);
    assertThat(lines()).hasSize(1).allMatch(line -> line.startsWith("BREACH "));
  }

  @Test
  void one_that_arrives_in_a_level_for_its_own_people_is_noted_with_who_sees_it() {
    long level = 50;
    Grant member = new Grant(Grant.USER, SealWorld.MEMBER, "a member");
    world.levels.put(OTHER, List.of(new LevelState(level, "Return", List.of(member))));
    world.watchIssue.look(world.security(1, OWN, SEALING));

    world.watchIssue.look(world.put(1, OTHER, "bug", null, level));
    world.reconcile.run();

    assertThat(world.levelOf(1)).hasValue(level);
    assertThat(lines())
        .containsExactly(
            "MISPLACED its project is not set up for sealed issues;"
                + " who can see it in Jira: Return");
  }

  /** What the team hears of. */
  private List<String> lines() {
    return world.log.entries.stream()
        .filter(line -> Breaches.TOLD.contains(line.what()))
        .map(line -> line.what() + " " + line.why())
        .toList();
  }
}
