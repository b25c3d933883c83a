package org.embargo.core.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.embargo.core.setup.ProjectParts.Workflow;
import org.embargo.core.setup.Refusal.Code;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A step's properties lock nobody out who has to read and to answer. */
@Tag("P2")
class StepRuleTest {
  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "move.denied=true, ''",
    "delete.projectrole=10010 edit.denied=, ''",
    "browsers.denied=, ''",
    "browse.denied=, TEAM REPORTER",
    "browse.denied=true, TEAM REPORTER",
    "comment.denied=, TEAM REPORTER",
    "subtasks.browse.denied=, TEAM REPORTER",
    "browse.projectrole=10010, REPORTER",
    "browse.projectrole=10011, TEAM REPORTER",
    "browse.reporter=, TEAM",
    "browse.projectrole=10010 browse.reporter=, ''",
    "browse.projectrole.1=10011 browse.projectrole.2=10010 browse.reporter=, ''",
    "browse.projectrole=10010 comment.reporter=, TEAM REPORTER",
    "comment.projectrole=10010 comment.reporter= comment.denied=, TEAM REPORTER",
    "comment.group=everybody, TEAM REPORTER",
    "comment.user=lea comment.reporter=, TEAM",
  })
  void who_is_locked_out_by(String properties, String lockedOut) {
    Set<String> codes =
        StepRule.faults(workflow(properties), "10010").stream()
            .map(refusal -> refusal.code().name().split("_", -1)[2])
            .collect(Collectors.toSet());

    assertThat(codes).isEqualTo(words(lockedOut));
  }

  @Test
  void a_role_that_is_not_there_yet_is_named_by_nothing() {
    assertThat(StepRule.faults(workflow("browse.projectrole= browse.reporter="), ""))
        .extracting(Refusal::code)
        .containsExactly(Code.STEP_LOCKS_TEAM_OUT);
  }

  @Test
  void each_step_looks_at_its_own_properties() {
    WorkflowState workflow =
        new WorkflowState(
            "Flow",
            List.of(),
            List.of(),
            List.of(
                new StepProperty("Open", "jira.permission.browse.projectrole", "10010"),
                new StepProperty("Closed", "jira.permission.browse.reporter", "")));

    assertThat(StepRule.faults(workflow, "10010"))
        .containsExactly(
            new Refusal(Code.STEP_LOCKS_TEAM_OUT, "Flow: Closed: browse"),
            new Refusal(Code.STEP_LOCKS_REPORTER_OUT, "Flow: Open: browse"));
  }

  @Test
  void a_workflow_that_locks_out_is_found_and_neither_kept_nor_copied() {
    for (Workflow before : List.of(Workflow.SEALED, Workflow.PLAIN)) {
      Snapshot right = SnapshotFixture.offered(before).snapshot();
      WorkflowState flow = right.workflows().get("Flow");
      Snapshot snapshot =
          new SnapshotChange(right)
              .workflow(
                  new WorkflowState(
                      "Flow",
                      flow.creates(),
                      flow.screens(),
                      workflow("browse.denied=").properties()))
              .snapshot();
      Choices choices = SnapshotFixture.choices(true);

      assertThat(Planner.faults(snapshot, choices))
          .extracting(Refusal::code)
          .contains(Code.STEP_LOCKS_TEAM_OUT, Code.STEP_LOCKS_REPORTER_OUT);
      assertThat(Planner.plan(snapshot, choices).refusals())
          .extracting(Refusal::code)
          .containsExactly(Code.STEP_LOCKS_TEAM_OUT, Code.STEP_LOCKS_REPORTER_OUT);
    }
  }

  private static WorkflowState workflow(String properties) {
    return new WorkflowState(
        "Flow",
        List.of(),
        List.of(),
        words(properties).stream()
            .map(one -> one.split("=", 2))
            .map(one -> new StepProperty("Open", "jira.permission." + one[0], one[1]))
            .toList());
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.split(" ", -1))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }
}
