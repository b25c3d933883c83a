package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.sandbox.SandboxFixture.done;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.embargo.sandbox.story.Client;
import org.embargo.sandbox.story.Client.Reply;
import org.embargo.sandbox.story.Steps;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what about the setup of a project. */
class SetupRightsIT {
  private static final Sandbox SANDBOX = SandboxFixture.start(SandboxFixture.temporaryDirectory());

  private final Client web = Client.anonymous(SANDBOX.baseUrl());
  private final Steps steps = new Steps(web);

  @AfterAll
  static void close() {
    SANDBOX.close();
  }

  @ParameterizedTest
  @CsvSource({
    // project, is set up, user: read the plan, status, apply, undo, read the setup, write it
    "LEGACY, false, admin, 200, 200, 409, 200, 404, 400",
    "LEGACY, false, developer, 200, 200, 403, 200, 404, 404",
    "LEGACY, true, admin, 200, 200, 409, 200, 200, 400",
    "LEGACY, true, developer, 200, 200, 409, 403, 404, 404",
    "LEGACY, true, security-lead, 404, 404, 404, 404, 404, 404",
    "LEGACY, true, reporter, 404, 404, 404, 404, 404, 404",
    "LEGACY, true, outsider, 404, 404, 404, 404, 404, 404",
    "LEGACY, true, '', 401, 401, 401, 401, 401, 401",
    "WEBSITE, false, developer, 404, 404, 404, 404, 404, 404",
    "NOWHERE, false, developer, 404, 404, 404, 404, 404, 404",
    "NOWHERE, false, admin, 404, 404, 404, 404, 404, 404",
  })
  void who_may_do_what(
      String project,
      boolean isSetUp,
      String user,
      int plan,
      int status,
      int apply,
      int undo,
      int read,
      int write) {
    if (isSetUp) {
      done(steps.setUp(project));
    } else {
      web.as("admin").delete(Steps.setup(project) + "/steps");
    }
    Client somebody = web.as(user);
    String setup = Steps.setup(project);
    ObjectNode choices = Steps.choices();

    assertThat(somebody.post(setup + "/plan", choices).status()).isEqualTo(plan);
    assertThat(somebody.post(setup + "/plan.txt", choices).status()).isEqualTo(plan);
    assertThat(somebody.get(setup + "/steps").status()).isEqualTo(status);
    assertThat(somebody.post(setup + "/steps", choices.put("digest", "x")).status())
        .isEqualTo(apply);
    assertThat(somebody.get(setup).status()).isEqualTo(read);
    String ids =
        "{\"issueTypeId\": \"1\", \"levelId\": 1, \"teamRoleId\": 1,"
            + " \"fixedResolutionId\": \"1\", \"cna\": {\"orgId\":"
            + " \"f0158376-9dc2-43b6-827c-5f631a4d8d09\", \"shortName\": \"apache\"}}";
    assertThat(somebody.put(setup, ids).status()).isEqualTo(write);
    assertThat(somebody.delete(setup + "/steps").status()).isEqualTo(undo);
  }

  @Test
  void an_administrator_of_the_project_adds_to_the_team_and_learns_of_no_other_project() {
    done(steps.setUp("LEGACY"));
    Client projectAdmin = web.as("developer");
    String setup = Steps.setup("LEGACY");
    ObjectNode more = Client.object();
    more.putObject("team").putArray("groups").add("security-group");

    JsonNode plan = projectAdmin.post(setup + "/plan", more).json();
    more.set("digest", plan.path("digest"));
    Reply applied = projectAdmin.post(setup + "/steps", more);

    assertThat(plan.path("needsJiraAdministrator").asBoolean()).isFalse();
    assertThat(plan.toString()).doesNotContain("ARCHIVE");
    assertThat(applied.status()).as(applied.body()).isEqualTo(200);
    assertThat(applied.json().path("steps")).hasSize(1);
  }

  @Test
  void which_workflows_there_are_is_no_answer_for_an_administrator_of_a_project() {
    Client projectAdmin = web.as("developer");
    String plan = Steps.setup("LEGACY") + "/plan";

    Reply there = projectAdmin.post(plan, Steps.choices().put("workflow", "Shared Workflow"));
    Reply nowhere = projectAdmin.post(plan, Steps.choices().put("workflow", "No Such Workflow"));

    assertThat(there.status()).isEqualTo(400);
    assertThat(there.json().path("errors").path("workflow").asText())
        .isEqualTo("takes a Jira administrator");
    assertThat(nowhere.body()).isEqualTo(there.body());
  }
}
