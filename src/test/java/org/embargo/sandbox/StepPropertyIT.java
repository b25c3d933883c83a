package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.sandbox.SandboxFixture.done;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.opensymphony.workflow.loader.StepDescriptor;
import java.util.List;
import java.util.Map;
import org.embargo.sandbox.jira.SandboxIssue;
import org.embargo.sandbox.jira.config.Jira;
import org.embargo.sandbox.story.Client;
import org.embargo.sandbox.story.Client.Reply;
import org.embargo.sandbox.story.Steps;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Properties of a workflow's steps keep people out (rule 8.9), and the check of a setup says so.
 */
@Tag("P2")
class StepPropertyIT {
  private static final Sandbox SANDBOX = SandboxFixture.start(SandboxFixture.temporaryDirectory());
  private static final SealedProject LEGACY = new SealedProject(SANDBOX);

  static {
    LEGACY.setUp();
  }

  private final String key = LEGACY.file();

  @AfterEach
  void without_what_was_added() {
    steps().forEach(step -> attributes(step).keySet().removeIf(StepPropertyIT::isOurs));
    LEGACY.switches().stepsNarrowMoves = false;
  }

  @AfterAll
  static void close() {
    LEGACY.close();
  }

  @Test
  void the_steps_of_our_own_workflow_lock_nobody_out() {
    assertThat(status().path("wouldSeal").asBoolean()).isTrue();
    assertThat(LEGACY.seers(key)).contains("reporter", "security-lead");
    assertThat(comment("reporter").status()).isEqualTo(201);
  }

  @Test
  void who_may_not_comment_in_a_step_is_found_by_the_check() {
    add("jira.permission.comment.denied", "");

    assertThat(comment("reporter").status()).isEqualTo(400);
    assertThat(comment("security-lead").status()).isEqualTo(400);
    assertThat(faults()).contains("STEP_LOCKS_TEAM_OUT", "STEP_LOCKS_REPORTER_OUT");
    assertThat(status().path("wouldSeal").asBoolean()).isFalse();
  }

  @Test
  void a_reporter_who_may_not_read_in_a_step_is_found_by_the_check_and_by_the_plan() {
    add("jira.permission.browse.projectrole", teamRoleId());

    assertThat(LEGACY.seers(key)).containsExactly("security-lead", "security-member");
    assertThat(faults()).contains("STEP_LOCKS_REPORTER_OUT").doesNotContain("STEP_LOCKS_TEAM_OUT");
    JsonNode plan = LEGACY.web.as("admin").get(Steps.setup("LEGACY") + "/plan").json();
    assertThat(plan.path("refusals").findValuesAsText("code")).contains("STEP_LOCKS_REPORTER_OUT");
    assertThat(plan.path("steps")).isEmpty();
  }

  @Test
  void what_names_both_narrows_nothing_for_them() {
    add("jira.permission.browse.projectrole", teamRoleId());
    add("jira.permission.browse.reporter", "");

    assertThat(LEGACY.seers(key)).contains("reporter", "security-lead");
    assertThat(faults()).isEmpty();
  }

  /** The setup writes these two; bulk operations may pass them. */
  @Test
  void sealed_issues_are_moved_by_nobody_and_deleted_by_the_team() {
    LEGACY.switches().stepsNarrowMoves = true;
    ObjectNode move = Client.object().put("project", "LEGACY").put("issuetype", "Bug");
    Client lead = LEGACY.web.as("security-lead");

    assertThat(lead.post(SealedProject.WIZARD + key + "/move", move).status()).isEqualTo(400);

    LEGACY.switches().stepsNarrowMoves = false;
    done(lead.post(SealedProject.WIZARD + key + "/move", move));
  }

  private static Reply comment(String user, String key) {
    return LEGACY
        .web
        .as(user)
        .post("/rest/api/2/issue/" + key + "/comment", Client.object().put("body", "Hello"));
  }

  private Reply comment(String user) {
    return comment(user, key);
  }

  private static JsonNode status() {
    return done(LEGACY.web.as("admin").get(Steps.setup("LEGACY") + "/steps")).json();
  }

  private static List<String> faults() {
    return status().path("faults").findValuesAsText("code");
  }

  private static String teamRoleId() {
    return LEGACY.web.as("admin").get(Steps.setup("LEGACY")).json().path("teamRoleId").asText();
  }

  private void add(String property, String value) {
    steps().forEach(step -> attributes(step).put(property, value));
  }

  private static boolean isOurs(String property) {
    return property.startsWith("jira.permission.comment")
        || property.startsWith("jira.permission.browse");
  }

  private List<StepDescriptor> steps() {
    Jira jira = SANDBOX.desk().jira();
    SandboxIssue issue = SANDBOX.desk().issues().find(key).orElseThrow();
    String workflow =
        jira.workflowSchemes().workflowOf(issue.getProjectObject(), issue.getIssueTypeId());
    List<?> steps = jira.workflows().descriptor(workflow).getSteps();
    return steps.stream().map(StepDescriptor.class::cast).toList();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> attributes(StepDescriptor step) {
    return step.getMetaAttributes();
  }
}
