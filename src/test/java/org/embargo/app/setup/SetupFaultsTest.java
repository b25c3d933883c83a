package org.embargo.app.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.app.setup.SetupBench.LEGACY;
import static org.embargo.app.setup.SetupBench.complete;
import static org.embargo.app.setup.SetupBench.request;

import java.util.List;
import java.util.Map;
import org.embargo.app.setup.PlanSetup.Planned;
import org.embargo.jira.setup.Faults.Crash;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A node dies, or Jira says no, at any of the calls that change Jira. */
class SetupFaultsTest {
  private static final String TYPE_WITH_ISSUES = "10004";
  private static final long LEVEL_OF_THEIRS = 10020;

  @ParameterizedTest
  @CsvSource({"10000, NOTHING", "10000, SHARED_SCREENS", "10002, NOTHING"})
  void a_crash_at_any_call_is_made_up_for_by_applying_again(long project, Variation variation) {
    SetupBench whole = bench(variation);
    whole.jira.faults().none();
    complete(whole.apply(project, request()));
    int calls = whole.jira.faults().calls();
    assertThat(calls).isGreaterThan(20);

    for (int call = 1; call <= calls; call++) {
      crash(whole, project, variation, call, false);
      crash(whole, project, variation, call, true);
    }
  }

  private static void crash(
      SetupBench whole, long project, Variation variation, int call, boolean after) {
    SetupBench bench = bench(variation);
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
    assertThat(bench.states()).as(when).isEqualTo(bench(variation).states());
    assertThat(bench.jira.issues().levels(LEGACY)).as(when).containsExactly(LEVEL_OF_THEIRS);
  }

  @ParameterizedTest
  @CsvSource({"10000, NOTHING", "10000, SHARED_SCREENS", "10002, NOTHING"})
  void what_jira_refuses_is_said_and_planned_anew(long project, Variation variation) {
    SetupBench whole = bench(variation);
    whole.jira.faults().none();
    complete(whole.apply(project, request()));
    Map<Long, String> untouched = bench(variation).states();
    List<String> contents = bench(variation).jira.contents();

    for (int call = 1; call <= whole.jira.faults().calls(); call++) {
      SetupBench bench = bench(variation);
      Planned read = bench.plan(project, request());
      bench.jira.faults().refuseAt(call);
      Progress refused =
          bench.apply(project, request(), read.plan().digest()).asOptional().orElseThrow();
      bench.jira.faults().none();
      String when = "refused at call " + call;
      assertThat(refused.stopped()).as(when).singleElement().asString().contains("Jira refused");
      assertThat(bench.plan(project, request()).isResumed()).as(when).isFalse();

      complete(bench.apply(project, request()));

      assertThat(bench.status(project).wouldSeal()).as(when).isTrue();
      assertThat(bench.plan(project, request()).plan().isEmpty()).as(when).isTrue();
      complete(bench.undo(project));
      assertThat(bench.states()).as(when).isEqualTo(untouched);
      assertThat(bench.jira.contents()).as(when).isEqualTo(contents);
      assertThat(bench.jira.issues().levels(LEGACY)).as(when).containsExactly(LEVEL_OF_THEIRS);
    }
  }

  @ParameterizedTest
  @CsvSource({"10000, NOTHING", "10000, SHARED_SCREENS", "10002, NOTHING"})
  void a_crash_in_the_middle_of_an_undo_is_made_up_for_by_undoing_again(
      long project, Variation variation) {
    SetupBench count = bench(variation);
    complete(count.apply(project, request()));
    count.jira.faults().none();
    complete(count.undo(project));
    int calls = count.jira.faults().calls();
    assertThat(calls).isGreaterThan(20);

    for (int call = 1; call <= calls; call++) {
      crashInUndo(project, variation, call, false);
      crashInUndo(project, variation, call, true);
    }
  }

  private static void crashInUndo(long project, Variation variation, int call, boolean after) {
    SetupBench bench = bench(variation);
    complete(bench.apply(project, request()));
    bench.jira.faults().crashAt(call, after);
    try {
      bench.undo(project);
      throw new AssertionError("no crash at call " + call);
    } catch (Crash expected) {
      bench.jira.faults().none();
    }

    complete(bench.undo(project));

    String when = "crash " + (after ? "after" : "at") + " call " + call;
    assertThat(bench.states()).as(when).isEqualTo(bench(variation).states());
    assertThat(bench.setups.find(project)).as(when).isEmpty();
    assertThat(bench.jira.issues().levels(LEGACY)).as(when).containsExactly(LEVEL_OF_THEIRS);
  }

  /** With an issue that has a level of the scheme before. */
  private static SetupBench bench(Variation variation) {
    SetupBench bench = new SetupBench();
    variation.apply(bench.jira.jira().tables());
    bench.jira.issues().add(LEGACY, TYPE_WITH_ISSUES, LEVEL_OF_THEIRS);
    return bench;
  }

  /** A call that was done twice may have used an id more. */
  private static String withoutIds(Map<Long, String> states) {
    return states
        .toString()
        .replaceAll("(\\b|customfield_)1[01]\\d{3}\\b", "#")
        .replaceAll("Digest=\\w+", "");
  }
}
