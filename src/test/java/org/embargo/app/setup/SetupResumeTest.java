package org.embargo.app.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.app.setup.SetupBench.CLOUDSTACK;
import static org.embargo.app.setup.SetupBench.complete;
import static org.embargo.app.setup.SetupBench.request;

import com.atlassian.jira.workflow.WorkflowManager;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import java.util.List;
import org.embargo.app.setup.RecordedStep.State;
import org.embargo.core.setup.Choices;
import org.embargo.core.setup.TypeState;
import org.embargo.core.setup.config.Ref;
import org.embargo.core.setup.step.CreateRole;
import org.embargo.jira.setup.Faults.Crash;
import org.embargo.sandbox.jira.config.IssueTypeSchemeRow;
import org.embargo.sandbox.jira.config.LevelRow;
import org.embargo.sandbox.jira.config.RoleRow;
import org.embargo.sandbox.jira.config.SchemeKind;
import org.embargo.sandbox.jira.config.Tables;
import org.junit.jupiter.api.Test;

/** What happens to a project between the beginning of a setup and its end. */
class SetupResumeTest {
  private static final String COPY = "CLOUDSTACK Issue Type Scheme";

  @Test
  void a_copy_that_a_crash_left_is_brought_up_to_date() {
    SetupBench bench = crashedBeforeTheOffer();
    Tables tables = bench.jira.jira().tables();
    tables.issueTypeSchemes.put(
        new IssueTypeSchemeRow(
            10300, "Shared Issue Type Scheme", List.of("10004", "10006", "10005"), "10004"));

    complete(bench.apply(CLOUDSTACK, SetupRequest.NOTHING));

    assertThat(bench.state(CLOUDSTACK).types())
        .extracting(TypeState::type)
        .extracting(Ref::name)
        .containsExactlyInAnyOrder("Bug", "Improvement", "Task", Choices.ISSUE_TYPE);
  }

  @Test
  void a_project_that_was_given_another_scheme_meanwhile_keeps_it() {
    SetupBench bench = crashedBeforeTheOffer();
    bench
        .jira
        .jira()
        .tables()
        .associations
        .removeIf(row -> row.kind() == SchemeKind.ISSUE_TYPE && row.projectId() == CLOUDSTACK);
    Ref scheme = bench.state(CLOUDSTACK).typeScheme().scheme();

    Progress stopped = bench.apply(CLOUDSTACK, SetupRequest.NOTHING).asOptional().orElseThrow();

    assertThat(stopped.stopped())
        .singleElement()
        .asString()
        .endsWith("the project uses another issue type scheme by now");
    assertThat(bench.state(CLOUDSTACK).typeScheme().scheme()).isEqualTo(scheme);
  }

  @Test
  void the_type_is_not_offered_when_it_would_not_be_sealed_any_more() {
    SetupBench bench = crashedBeforeTheOffer();
    String name = Choices.ISSUE_TYPE;
    WorkflowDescriptor workflow =
        bench
            .jira
            .jira()
            .get(WorkflowManager.class)
            .getWorkflow("CLOUDSTACK: " + name + " Workflow")
            .getDescriptor();
    ActionDescriptor create = (ActionDescriptor) workflow.getInitialActions().get(0);
    create.getUnconditionalResult().getPostFunctions().remove(0);

    Progress stopped = bench.apply(CLOUDSTACK, SetupRequest.NOTHING).asOptional().orElseThrow();

    assertThat(stopped.stopped()).singleElement().asString().contains("would not be sealed");
    assertThat(bench.state(CLOUDSTACK).type(name)).isEmpty();
    assertThat(bench.plan(CLOUDSTACK, SetupRequest.NOTHING).isResumed()).isFalse();
  }

  @Test
  void a_level_that_the_shared_scheme_has_already_is_not_planned_twice() {
    SetupBench bench = new SetupBench();
    Tables tables = bench.jira.jira().tables();
    Variation.SHARED_SECURITY_SCHEME.apply(tables);
    tables.levels.put(new LevelRow(90030, 10500, "Security team only"));

    complete(bench.apply(CLOUDSTACK, request()));

    assertThat(bench.status(CLOUDSTACK).wouldSeal()).isTrue();
    assertThat(bench.state(CLOUDSTACK).security().orElseThrow().levels()).hasSize(4);
  }

  @Test
  void a_role_is_the_same_in_other_letters() {
    SetupBench bench = new SetupBench();
    bench.jira.jira().tables().roles.put(new RoleRow(90010, "SECURITY TEAM"));

    complete(bench.apply(CLOUDSTACK, request()));

    assertThat(bench.status(CLOUDSTACK).wouldSeal()).isTrue();
    assertThat(bench.setups.find(CLOUDSTACK).orElseThrow().teamRoleId()).isEqualTo(90010);
  }

  @Test
  void what_somebody_makes_by_hand_after_a_refusal_is_theirs() {
    SetupBench bench = new SetupBench();
    Tables tables = bench.jira.jira().tables();
    String digest = bench.plan(CLOUDSTACK, request()).plan().digest();
    bench.jira.faults().refuseAt(1);
    Progress refused = bench.apply(CLOUDSTACK, request(), digest).asOptional().orElseThrow();
    bench.jira.faults().none();
    tables.roles.put(new RoleRow(90010, Choices.ROLE));

    complete(bench.apply(CLOUDSTACK, request()));
    complete(bench.undo(CLOUDSTACK));

    assertThat(refused.stopped()).isNotEmpty();
    assertThat(bench.steps.of(CLOUDSTACK).get(0).step()).isInstanceOf(CreateRole.class);
    assertThat(bench.steps.of(CLOUDSTACK).get(0).state()).isEqualTo(State.UNDONE);
    assertThat(tables.roles.find(90010L)).isPresent();
  }

  /** The copy of the issue type scheme is there, and the project does not use it yet. */
  private static SetupBench crashedBeforeTheOffer() {
    for (int call = 1; ; call++) {
      SetupBench bench = new SetupBench();
      String digest = bench.plan(CLOUDSTACK, request()).plan().digest();
      bench.jira.faults().crashAt(call, true);
      try {
        bench.apply(CLOUDSTACK, request(), digest);
        throw new AssertionError("the setup is done");
      } catch (Crash expected) {
        bench.jira.faults().none();
      }
      boolean isThere =
          bench
              .jira
              .jira()
              .tables()
              .issueTypeSchemes
              .first(row -> row.name().equals(COPY))
              .isPresent();
      if (isThere) {
        return bench;
      }
    }
  }
}
