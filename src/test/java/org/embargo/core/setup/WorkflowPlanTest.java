package org.embargo.core.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.embargo.core.setup.ProjectParts.Workflow;
import org.embargo.core.setup.Refusal.Code;
import org.embargo.core.setup.config.Ref;
import org.junit.jupiter.api.Test;

/** What is planned for the workflow, beyond the table of its parts. */
class WorkflowPlanTest {
  @Test
  void another_workflow_is_not_chosen_over_the_heads_of_issues() {
    CreateTransition create = new CreateTransition(List.of(CreateTransition.INSERT), false);
    Snapshot withOther =
        new SnapshotChange(SnapshotFixture.offered(Workflow.PLAIN).snapshot())
            .workflow(new WorkflowState("Other", List.of(create), List.of(), List.of()))
            .snapshot();

    assertThat(Planner.plan(withOther, withWorkflow("Other")).refusals())
        .containsExactly(new Refusal(Code.ISSUES_IN_THE_WAY, "Other"));
  }

  @Test
  void a_function_that_runs_after_the_seal_and_is_not_known_is_named() {
    CreateTransition create =
        new CreateTransition(
            List.of(
                CreateTransition.SEAL,
                CreateTransition.INSERT,
                "com.example.ClearLevel",
                "com.atlassian.jira.workflow.function.event.FireIssueEventFunction"),
            false);
    Snapshot snapshot =
        new SnapshotChange(SnapshotFixture.offered(Workflow.SEALED).snapshot())
            .workflow(new WorkflowState("Flow", List.of(create), List.of(), List.of()))
            .snapshot();

    assertThat(Planner.plan(snapshot, SnapshotFixture.choices(true)).notes())
        .filteredOn(note -> note.contains("runs"))
        .singleElement()
        .asString()
        .startsWith("The workflow \"Flow\" runs com.example.ClearLevel when");
  }

  @Test
  void the_level_on_the_screen_of_a_transition_is_taken_off_in_a_copy() {
    ScreenState screen =
        new ScreenState(new Ref("5", "Resolve Screen"), List.of("resolution", "security"));
    CreateTransition create =
        new CreateTransition(List.of(CreateTransition.SEAL, CreateTransition.INSERT), false);
    Snapshot snapshot =
        new SnapshotChange(SnapshotFixture.offered(Workflow.SEALED).snapshot())
            .workflow(new WorkflowState("Flow", List.of(create), List.of(screen), List.of()))
            .snapshot();

    Plan plan = Planner.plan(snapshot, SnapshotFixture.choices(true));

    assertThat(Planner.faults(snapshot, SnapshotFixture.choices(true)))
        .containsExactly(new Refusal(Code.SECURITY_FIELD_ON_SCREEN, "Resolve Screen"));
    assertThat(plan.refusals()).isEmpty();
    assertThat(plan.steps())
        .extracting(step -> step.getClass().getSimpleName())
        .contains("CopyScreen", "CopyWorkflow", "OwnWorkflows");
  }

  private static Choices withWorkflow(String name) {
    Choices choices = SnapshotFixture.choices(true);
    return new Choices(
        choices.issueType(),
        choices.role(),
        choices.users(),
        choices.groups(),
        choices.level(),
        Optional.of(name),
        choices.fixedResolution(),
        choices.cna());
  }
}
