package org.embargo.app.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.app.setup.SetupBench.CLOUDSTACK;
import static org.embargo.app.setup.SetupBench.LEGACY;
import static org.embargo.app.setup.SetupBench.complete;
import static org.embargo.app.setup.SetupBench.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.embargo.app.common.Outcome;
import org.embargo.core.setup.Refusal;
import org.embargo.core.setup.Refusal.Code;
import org.embargo.core.setup.TypeState;
import org.embargo.sandbox.jira.config.SchemeKind;
import org.embargo.sandbox.jira.config.SchemeRow;
import org.embargo.sandbox.jira.config.Tables;
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
    List<String> contents = bench.jira.contents();
    complete(bench.apply(project, request()));

    complete(bench.undo(project));

    assertThat(bench.states()).isEqualTo(before);
    assertThat(bench.jira.contents()).isEqualTo(contents);
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
  void what_is_shared_is_left_to_the_byte() {
    SetupBench bench = new SetupBench();
    List<String> contents = new ArrayList<>(bench.jira.contents());

    complete(bench.apply(CLOUDSTACK, request()));

    // Of all that there was, only what the project uses is another.
    contents.removeAll(bench.jira.contents());
    assertThat(contents)
        .isNotEmpty()
        .allSatisfy(
            line ->
                assertThat(line).startsWith("AssociationRow").contains("projectId=" + CLOUDSTACK));
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

    // The second has the former scheme of the first for its own by now, and offers the type in it.
    assertThat(bench.undo(CLOUDSTACK).asOptional().orElseThrow().stopped()).isNotEmpty();
    for (int i = PROJECTS.length - 1; i >= 0; i--) {
      complete(bench.undo(PROJECTS[i]));
    }

    assertThat(bench.states()).isEqualTo(before);
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
    List<String> contents = bench.jira.contents();

    complete(bench.apply(CLOUDSTACK, request(Optional.of("LEGACY Workflow"))));

    assertThat(bench.status(CLOUDSTACK).wouldSeal()).isTrue();
    assertThat(bench.states().get(LEGACY)).isEqualTo(before.get(LEGACY));
    assertThat(bench.state(CLOUDSTACK).type("Security Vulnerability").orElseThrow().workflow())
        .isEqualTo("CLOUDSTACK: Security Vulnerability Workflow");
    complete(bench.undo(CLOUDSTACK));
    assertThat(bench.jira.contents()).isEqualTo(contents);
  }

  @Test
  void a_draft_of_the_scheme_has_to_go_first() {
    SetupBench bench = new SetupBench();
    Tables tables = bench.jira.jira().tables();
    tables.associations.removeIf(
        row -> row.kind() == SchemeKind.WORKFLOW && row.projectId() == 10001);
    tables.schemes.put(
        new SchemeRow(10200, SchemeKind.WORKFLOW, "Shared Workflow Scheme", null, null, true));

    assertThat(bench.plan(CLOUDSTACK, request()).plan().refusals())
        .containsExactly(new Refusal(Code.DRAFT_OF_SCHEME, "Shared Workflow Scheme"));
  }

  private static Optional<Outcome.Kind> kind(Outcome<?> outcome) {
    return outcome.fold(done -> Optional.empty(), refused -> Optional.of(refused.kind()));
  }
}
