package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.sandbox.SandboxFixture.EMBARGO_END;
import static org.embargo.sandbox.SandboxFixture.NOW;
import static org.embargo.sandbox.SandboxFixture.done;

import com.atlassian.jira.workflow.JiraWorkflow;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.ConditionDescriptor;
import com.opensymphony.workflow.loader.RestrictionDescriptor;
import com.opensymphony.workflow.loader.ResultDescriptor;
import com.opensymphony.workflow.loader.StepDescriptor;
import com.opensymphony.workflow.loader.ValidatorDescriptor;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import java.util.List;
import org.embargo.sandbox.story.Client;
import org.embargo.sandbox.story.Client.Reply;
import org.embargo.sandbox.story.Steps;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** R9: transitions that call an issue disclosed, ours and one that an administrator has added. */
@SuppressWarnings({"rawtypes", "unchecked"}) // OSWorkflow's lists
@Tag("R9")
class WorkflowIT {
  private static final Sandbox SANDBOX = SandboxFixture.start(SandboxFixture.temporaryDirectory());
  private static final String JIRA_CLASS = "class.name";
  private static final int DISCLOSE = 901;

  private final Client web = Client.anonymous(SANDBOX.baseUrl());
  private final Steps steps = new Steps(web);

  @AfterAll
  static void close() {
    SANDBOX.close();
  }

  /** From every step back to itself. */
  @BeforeAll
  static void addTheTransition() {
    Steps steps = new Steps(Client.anonymous(SANDBOX.baseUrl()));
    done(steps.clock(NOW));
    done(steps.setUp());
    for (JiraWorkflow jiras : SANDBOX.desk().jira().workflows().getWorkflows()) {
      WorkflowDescriptor workflow = jiras.getDescriptor();
      for (Object one : workflow.getSteps()) {
        StepDescriptor step = (StepDescriptor) one;
        ActionDescriptor forTeam = action(step, "Call it public");
        forTeam.setRestriction(restriction());
        ActionDescriptor forAll = action(step, "Say it is public");
        forAll.setId(forTeam.getId() + 1);
        step.getActions().addAll(List.of(forTeam, forAll));
      }
    }
  }

  private static ActionDescriptor action(StepDescriptor step, String name) {
    ActionDescriptor action = new ActionDescriptor();
    action.setId(DISCLOSE + 10 * step.getId());
    action.setName(name);
    action.setParent(step);
    action.getValidators().add(validator());
    ResultDescriptor result = new ResultDescriptor();
    result.setStep(step.getId());
    result.setOldStatus("Finished");
    result.setStatus("Underway");
    action.setUnconditionalResult(result);
    return action;
  }

  private static ValidatorDescriptor validator() {
    ValidatorDescriptor validator = new ValidatorDescriptor();
    validator.setType("class");
    validator.getArgs().put(JIRA_CLASS, "org.embargo.jira.workflow.EmbargoLiftedValidator");
    return validator;
  }

  private static RestrictionDescriptor restriction() {
    ConditionDescriptor condition = new ConditionDescriptor();
    condition.setType("class");
    condition.getArgs().put(JIRA_CLASS, "org.embargo.jira.workflow.DisclosureTeamCondition");
    RestrictionDescriptor restriction = new RestrictionDescriptor();
    restriction.getConditions().add(condition);
    return restriction;
  }

  @Test
  void r9_nobody_calls_an_issue_disclosed_before_it_may_be() {
    done(steps.clock(NOW));
    String key =
        done(steps.file("reporter", SealedProject.TYPE, "Hole", "Details"))
            .json()
            .path("key")
            .asText();
    done(steps.embargo("security-lead", key, EMBARGO_END));
    ObjectNode advisory = SandboxFixture.advisory();
    done(steps.draft("security-lead", key, 0, advisory));

    Reply refused = steps.transition("security-lead", key, "Call it public", Client.object());
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains("The embargo still holds.", "The draft is not approved");
    assertThat(names("reporter", key)).doesNotContain("Call it public");
    ObjectNode helper = Client.object().put("user", "developer").put("reason", "Writes the fix");
    done(web.as("security-lead").post(SandboxFixture.DISCLOSURE + key + "/collaborators", helper));
    assertThat(names("developer", key)).doesNotContain("Call it public");
    Reply byHelper = steps.transition("developer", key, "Say it is public", Client.object());
    assertThat(byHelper.status()).isEqualTo(400);
    assertThat(byHelper.body())
        .contains("It cannot be called disclosed yet.")
        .doesNotContain("embargo still holds");

    steps.version("4.21");
    done(steps.resolve("security-member", key, List.of("4.21")));
    done(steps.approve("security-member", key));
    steps.release("4.21", true);
    assertThat(steps.blockers(key)).containsExactly("EMBARGO_HOLDS");
    Reply early = steps.transition("security-lead", key, "Disclose", Client.object());
    assertThat(early.status()).isEqualTo(400);
    assertThat(names("security-lead", key)).contains("Call it public");
    assertThat(early.body()).contains("The embargo still holds.").doesNotContain("approved");

    done(steps.clock(EMBARGO_END.plusSeconds(60)));
    assertThat(web.get(SandboxFixture.ADVISORIES + advisory.path("cveId").asText()).status())
        .isEqualTo(200);
    done(steps.transition("security-lead", key, "Call it public", Client.object()));
    done(steps.transition("security-lead", key, "Disclose", Client.object()));
  }

  @Test
  void an_ordinary_issue_is_not_offered_it() {
    String key = done(steps.file("developer", "Bug", "Typo", "")).json().path("key").asText();

    assertThat(names("developer", key)).doesNotContain("Call it public");
    assertThat(names("security-lead", key)).doesNotContain("Call it public");
  }

  private List<String> names(String user, String key) {
    return web.as(user)
        .get("/rest/api/2/issue/" + key + "/transitions")
        .json()
        .findValuesAsText("name");
  }
}
