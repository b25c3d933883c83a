package org.embargo.app.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.app.setup.SetupBench.CLOUDSTACK;
import static org.embargo.app.setup.SetupBench.LEGACY;
import static org.embargo.app.setup.SetupBench.complete;
import static org.embargo.app.setup.SetupBench.request;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.embargo.app.Outcome;
import org.embargo.app.setup.PlanSetup.Planned;
import org.embargo.core.setup.Kind;
import org.embargo.core.setup.TypeState;
import org.embargo.jira.setup.Faults.Crash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A setup from plan to end and back, over the sandbox's managers. */
class SetupTest {
  private static final long[] PROJECTS = {10000, 10001, 10002, 10003};

  @ParameterizedTest
  @ValueSource(longs = {10000, 10001, 10002, 10003})
  void what_is_applied_leaves_nothing_to_do_and_seals(long project) {
    SetupBench bench = new SetupBench();

    complete(bench.apply(project, request()));

    assertThat(bench.plan(project, SetupRequest.NOTHING).plan().isEmpty()).isTrue();
    assertThat(bench.plan(project, request()).plan().isEmpty()).isTrue();
    assertThat(bench.status(project).wouldSeal()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {10000, 10001, 10002, 10003})
  void undo_gives_the_first_state_back_to_the_byte(long project) {
    SetupBench bench = new SetupBench();
    Map<Long, String> before = bench.states();
    Map<Kind, List<String>> names = bench.names();
    complete(bench.apply(project, request()));

    complete(bench.undo(project));

    assertThat(bench.states()).isEqualTo(before);
    assertThat(bench.names()).isEqualTo(names);
    assertThat(bench.setups.find(project)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {10000, 10001, 10002, 10003})
  void no_other_project_changes_by_a_byte_and_no_ordinary_type(long project) {
    SetupBench bench = new SetupBench();
    Map<Long, String> before = bench.states();
    List<TypeState> types = bench.state(project).types();

    complete(bench.apply(project, request()));

    Map<Long, String> after = bench.states();
    for (long other : PROJECTS) {
      if (other != project) {
        assertThat(SetupBench.withoutNeighbours(after.get(other)))
            .isEqualTo(SetupBench.withoutNeighbours(before.get(other)));
      }
    }
    assertThat(bench.state(project).types()).containsAll(types);
  }

  @Test
  void all_projects_one_after_the_other_and_back_in_another_order() {
    SetupBench bench = new SetupBench();
    Map<Long, String> before = bench.states();
    for (long project : PROJECTS) {
      complete(bench.apply(project, request()));
    }
    for (long project : PROJECTS) {
      assertThat(bench.plan(project, request()).plan().isEmpty()).isTrue();
    }

    // The first has made the role and the type that the others use too: it stops there.
    assertThat(bench.undo(CLOUDSTACK).asOptional().orElseThrow().stopped()).isNotEmpty();
    for (int i = PROJECTS.length - 1; i >= 0; i--) {
      complete(bench.undo(PROJECTS[i]));
    }

    assertThat(bench.states()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(longs = {10000, 10002})
  void a_crash_at_any_call_is_made_up_for_by_applying_again(long project) {
    SetupBench whole = new SetupBench();
    whole.jira.faults().none();
    complete(whole.apply(project, request()));
    int calls = whole.jira.faults().calls();
    assertThat(calls).isGreaterThan(20);

    for (int call = 1; call <= calls; call++) {
      crash(whole, project, call, false);
      crash(whole, project, call, true);
    }
  }

  private static void crash(SetupBench whole, long project, int call, boolean after) {
    SetupBench bench = new SetupBench();
    Planned read = bench.plan(project, request());
    bench.jira.faults().crashAt(call, after);
    try {
      bench.apply(project, request(), read.plan().digest());
      throw new AssertionError("no crash at call " + call);
    } catch (Crash expected) {
      bench.jira.faults().none();
    }

    complete(bench.apply(project, SetupRequest.NOTHING));

    String when = "crash " + (after ? "after" : "at") + " call " + call;
    assertThat(bench.names()).as(when).isEqualTo(whole.names());
    assertThat(bench.plan(project, request()).plan().isEmpty()).as(when).isTrue();
    assertThat(withoutIds(bench.states())).as(when).isEqualTo(withoutIds(whole.states()));
    assertThat(bench.status(project).wouldSeal()).as(when).isTrue();
    complete(bench.undo(project));
    assertThat(bench.states()).as(when).isEqualTo(new SetupBench().states());
  }

  /** A call that was done twice may have used an id more. */
  private static String withoutIds(Map<Long, String> states) {
    return states
        .toString()
        .replaceAll("(\\b|customfield_)1[01]\\d{3}\\b", "#")
        .replaceAll("Digest=\\w+", "");
  }

  @Test
  void a_crash_in_the_middle_of_an_undo_is_made_up_for_by_undoing_again() {
    Map<Long, String> before = new SetupBench().states();
    SetupBench count = new SetupBench();
    complete(count.apply(LEGACY, request()));
    count.jira.faults().none();
    complete(count.undo(LEGACY));
    int calls = count.jira.faults().calls();

    for (int call = 1; call <= calls; call++) {
      SetupBench bench = new SetupBench();
      complete(bench.apply(LEGACY, request()));
      bench.jira.faults().crashAt(call, call % 2 == 0);
      try {
        bench.undo(LEGACY);
        throw new AssertionError("no crash at call " + call);
      } catch (Crash expected) {
        bench.jira.faults().none();
      }

      complete(bench.undo(LEGACY));

      assertThat(bench.states()).as("call %d", call).isEqualTo(before);
    }
  }

  @Test
  void two_admins_at_once_one_wins_and_the_other_is_told() {
    SetupBench bench = new SetupBench();
    String digest = bench.plan(CLOUDSTACK, request()).plan().digest();

    bench.locks.taken = true;
    Outcome<Progress> meanwhile = bench.apply(CLOUDSTACK, request(), digest);
    bench.locks.taken = false;
    complete(bench.apply(CLOUDSTACK, request(), digest));
    Outcome<Progress> late = bench.apply(CLOUDSTACK, request(), digest);

    assertThat(kind(meanwhile)).hasValue(Outcome.Kind.CONFLICT);
    assertThat(kind(late)).hasValue(Outcome.Kind.CONFLICT);
  }

  @Test
  void a_plan_that_was_not_read_is_not_applied() {
    SetupBench bench = new SetupBench();
    Map<Long, String> before = bench.states();

    Outcome<Progress> outcome = bench.apply(CLOUDSTACK, request(), "");

    assertThat(kind(outcome)).hasValue(Outcome.Kind.CONFLICT);
    assertThat(bench.states()).isEqualTo(before);
    assertThat(bench.steps.of(CLOUDSTACK)).isEmpty();
  }

  @Test
  void applying_twice_changes_nothing() {
    SetupBench bench = new SetupBench();
    complete(bench.apply(CLOUDSTACK, request()));
    Map<Long, String> once = bench.states();
    int steps = bench.steps.of(CLOUDSTACK).size();

    complete(bench.apply(CLOUDSTACK, request()));

    assertThat(bench.states()).isEqualTo(once);
    assertThat(bench.steps.of(CLOUDSTACK)).hasSize(steps);
  }

  @Test
  void a_task_in_the_background_is_waited_for_and_then_the_rest_is_done() {
    SetupBench bench = new SetupBench();
    bench.jira.issues().add(LEGACY, "10004", 10020L);
    bench.jira.jira().tasks().hold();

    Progress waiting = bench.apply(LEGACY, request()).asOptional().orElseThrow();

    assertThat(waiting.stopped()).singleElement().asString().contains("Jira is still at work");
    assertThat(bench.status(LEGACY).isSetUp()).isFalse();
    bench.jira.jira().tasks().runHeld();
    complete(bench.apply(LEGACY, SetupRequest.NOTHING));
    assertThat(bench.status(LEGACY).wouldSeal()).isTrue();
  }

  @Test
  void issues_keep_their_levels_by_name_when_the_scheme_becomes_the_projects_own_and_back() {
    SetupBench bench = new SetupBench();
    bench.jira.issues().add(LEGACY, "10004", 10020L);
    bench.jira.issues().add(LEGACY, "10004", null);
    bench.jira.issues().add(LEGACY, "10005", 10021L);

    complete(bench.apply(LEGACY, request()));

    List<Long> levels = bench.jira.issues().levels(LEGACY);
    var own = bench.state(LEGACY).security().orElseThrow();
    assertThat(own.level(levels.get(0)).orElseThrow().name()).isEqualTo("Staff only");
    assertThat(levels.get(1)).isNull();
    assertThat(own.level(levels.get(2)).orElseThrow().name()).isEqualTo("Managers");
    complete(bench.undo(LEGACY));
    assertThat(bench.jira.issues().levels(LEGACY)).containsExactly(10020L, null, 10021L);
  }

  @Test
  void what_issues_depend_on_is_not_undone() {
    SetupBench bench = new SetupBench();
    complete(bench.apply(CLOUDSTACK, request()));
    var setup = bench.setups.find(CLOUDSTACK).orElseThrow();
    bench.jira.issues().add(CLOUDSTACK, setup.issueTypeId(), setup.levelId());
    Map<Long, String> before = bench.states();

    Progress progress = bench.undo(CLOUDSTACK).asOptional().orElseThrow();

    assertThat(progress.steps()).isEmpty();
    assertThat(progress.stopped()).singleElement().asString().contains("there may be issues");
    assertThat(bench.states()).isEqualTo(before);
  }

  @Test
  void no_project_offers_a_new_type_by_jiras_default_scheme() {
    SetupBench bench = new SetupBench();
    bench.jira.jira().issueTypes().setNewTypesJoinDefaultScheme(true);
    Map<Long, String> before = bench.states();

    complete(bench.apply(LEGACY, request()));

    assertThat(SetupBench.withoutNeighbours(bench.states().get(10003L)))
        .isEqualTo(SetupBench.withoutNeighbours(before.get(10003L)));
    complete(bench.undo(LEGACY));
    assertThat(bench.states()).isEqualTo(before);
  }

  @Test
  void a_workflow_that_the_team_likes_is_copied_and_left_as_it_was() {
    SetupBench bench = new SetupBench();
    Map<Long, String> before = bench.states();

    complete(bench.apply(CLOUDSTACK, request(Optional.of("LEGACY Workflow"))));

    assertThat(bench.status(CLOUDSTACK).wouldSeal()).isTrue();
    assertThat(bench.states().get(LEGACY)).isEqualTo(before.get(LEGACY));
    assertThat(bench.state(CLOUDSTACK).type("Security Vulnerability").orElseThrow().workflow())
        .isEqualTo("CLOUDSTACK: Security Vulnerability Workflow");
    complete(bench.undo(CLOUDSTACK));
    assertThat(bench.states()).isEqualTo(before);
  }

  private static Optional<Outcome.Kind> kind(Outcome<?> outcome) {
    return outcome.fold(done -> Optional.empty(), refused -> Optional.of(refused.kind()));
  }
}
