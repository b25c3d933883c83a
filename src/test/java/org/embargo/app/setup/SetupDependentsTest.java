package org.embargo.app.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.app.setup.SetupBench.CLOUDSTACK;
import static org.embargo.app.setup.SetupBench.LEGACY;
import static org.embargo.app.setup.SetupBench.WEBSITE;
import static org.embargo.app.setup.SetupBench.complete;
import static org.embargo.app.setup.SetupBench.request;

import com.atlassian.jira.workflow.WorkflowManager;
import java.util.List;
import org.embargo.app.setup.LaterChange.Ids;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.setup.Choices;
import org.embargo.sandbox.jira.config.SchemeKind;
import org.embargo.sandbox.jira.config.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What others do to the things that a setup has made is not lost when it is undone. */
class SetupDependentsTest {
  @ParameterizedTest
  @EnumSource
  void an_undo_stops_where_somebody_came_to_depend_on_it(LaterChange change) {
    SetupBench bench = new SetupBench();
    complete(bench.apply(CLOUDSTACK, request()));
    Tables tables = bench.jira.jira().tables();
    change.apply(tables, Ids.of(tables));
    List<RecordedStep> steps = bench.steps.of(CLOUDSTACK);
    String website = bench.states().get(WEBSITE);

    Progress stopped = bench.undo(CLOUDSTACK).asOptional().orElseThrow();
    Progress again = bench.undo(CLOUDSTACK).asOptional().orElseThrow();

    assertThat(stopped.stopped()).anySatisfy(r -> assertThat(r).contains(change.reason));
    assertThat(stopped.steps().size()).isLessThan(steps.size());
    assertThat(again.steps()).isEmpty();
    assertThat(again.stopped()).isEqualTo(stopped.stopped());
    assertThat(SetupBench.withoutNeighbours(bench.states().get(WEBSITE)))
        .isEqualTo(SetupBench.withoutNeighbours(website));
  }

  @Test
  void what_every_project_has_stays_where_another_uses_it_and_the_rest_is_undone() {
    SetupBench bench = new SetupBench();
    List<String> contents = bench.jira.contents();
    complete(bench.apply(CLOUDSTACK, request()));
    complete(bench.apply(LEGACY, request()));

    Progress undone = bench.undo(CLOUDSTACK).asOptional().orElseThrow();

    assertThat(undone.isComplete()).isTrue();
    assertThat(undone.kept())
        .anySatisfy(line -> assertThat(line).contains("the role has members in the project LEGACY"))
        .anySatisfy(line -> assertThat(line).contains("the project LEGACY offers the type"))
        .anySatisfy(line -> assertThat(line).contains("uses the status"));
    assertThat(bench.setups.find(CLOUDSTACK)).isEmpty();
    assertThat(bench.status(LEGACY).wouldSeal()).isTrue();
    complete(bench.undo(LEGACY));
    complete(bench.undo(CLOUDSTACK));
    assertThat(bench.jira.contents()).isEqualTo(contents);
  }

  @Test
  void a_project_that_has_left_our_scheme_keeps_the_one_that_it_was_given() {
    SetupBench bench = new SetupBench();
    complete(bench.apply(CLOUDSTACK, request()));
    Tables tables = bench.jira.jira().tables();
    tables.associations.removeIf(
        row -> row.kind() == SchemeKind.ISSUE_TYPE && row.projectId() == CLOUDSTACK);
    String scheme = bench.state(CLOUDSTACK).typeScheme().scheme().name();

    complete(bench.undo(CLOUDSTACK));

    assertThat(bench.state(CLOUDSTACK).typeScheme().scheme().name()).isEqualTo(scheme);
  }

  @Test
  void a_workflow_that_was_changed_stays() {
    SetupBench bench = new SetupBench();
    complete(bench.apply(CLOUDSTACK, request()));
    String workflow = bench.state(CLOUDSTACK).type(Choices.ISSUE_TYPE).orElseThrow().workflow();
    WorkflowManager workflows = bench.jira.jira().get(WorkflowManager.class);
    workflows.getWorkflow(workflow).getDescriptor().getStep(1).setName("Inbox");

    Progress stopped = bench.undo(CLOUDSTACK).asOptional().orElseThrow();

    assertThat(stopped.stopped())
        .singleElement()
        .asString()
        .endsWith("stays: the workflow is not as it was made");
    assertThat(workflows.workflowExists(workflow)).isTrue();
  }

  @Test
  void a_setup_that_was_written_anew_stays() {
    SetupBench bench = new SetupBench();
    complete(bench.apply(CLOUDSTACK, request()));
    ProjectSetup ours = bench.setups.find(CLOUDSTACK).orElseThrow();
    ProjectSetup theirs =
        new ProjectSetup(
            CLOUDSTACK, ours.issueTypeId(), ours.levelId(), ours.teamRoleId(), "10001", ours.cna());
    bench.setups.save(theirs);

    Progress stopped = bench.undo(CLOUDSTACK).asOptional().orElseThrow();

    assertThat(stopped.stopped()).singleElement().asString().contains("written anew");
    assertThat(bench.setups.find(CLOUDSTACK)).hasValue(theirs);
  }

  @Test
  void a_former_scheme_that_is_gone_is_said_to_be() {
    SetupBench bench = new SetupBench();
    complete(bench.apply(CLOUDSTACK, request()));
    bench.jira.jira().tables().issueTypeSchemes.removeIf(row -> row.id() == 10300);

    Progress stopped = bench.undo(CLOUDSTACK).asOptional().orElseThrow();

    assertThat(stopped.stopped())
        .singleElement()
        .asString()
        .endsWith("the issue type scheme \"Shared Issue Type Scheme\" is gone");
  }
}
