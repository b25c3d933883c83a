package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.sandbox.SandboxFixture.done;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.embargo.sandbox.story.Client;
import org.embargo.sandbox.story.Client.Reply;
import org.embargo.sandbox.story.Steps;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked of a setup and cannot be had. */
@Tag("R22")
class SetupRefusalIT {
  private static final Sandbox SANDBOX = SandboxFixture.start(SandboxFixture.temporaryDirectory());

  private final Client web = Client.anonymous(SANDBOX.baseUrl());

  @AfterAll
  static void close() {
    SANDBOX.close();
  }

  @ParameterizedTest
  @CsvSource({
    "ARCHIVE, '{}', EMPTY_TEAM",
    "ARCHIVE, '{\"level\": \"10021\"}', LEVEL_WITHOUT_REPORTER",
    "ARCHIVE, '{\"level\": \"none\"}', OPEN_TO_ANONYMOUS",
    "ARCHIVE, '{\"level\": \"424242\"}', OPEN_TO_ANONYMOUS",
    "LEGACY, '{\"level\": \"none\"}', LEVEL_IS_NOT_THERE",
    "ARCHIVE, '{\"issueType\": \"Sub-task\"}', SUB_TASK_TYPE",
  })
  void a_refusal_says_what_is_wrong_and_how_to_mend_it(String project, String json, String code)
      throws Exception {
    ObjectNode choices = code.equals("EMPTY_TEAM") ? withoutTeam() : Steps.choices();
    choices.setAll((ObjectNode) new ObjectMapper().readTree(json));
    choices.put("role", "A Team of Its Own");
    String setup = Steps.setup(project);

    JsonNode plan = done(web.as("admin").post(setup + "/plan", choices)).json();
    Reply applied =
        web.as("admin").post(setup + "/steps", choices.put("digest", plan.path("digest").asText()));

    assertThat(plan.path("refusals").findValuesAsText("code")).contains(code);
    assertThat(plan.path("refusals").get(0).path("mend").asText()).isNotBlank();
    assertThat(plan.path("steps")).isEmpty();
    assertThat(applied.status()).isEqualTo(400);
    assertThat(applied.json().path("errorMessages").get(0).asText())
        .contains(plan.path("refusals").get(0).path("reason").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"team\": {\"users\": [\"nobody\"]}}', team.users",
    "'{\"team\": {\"groups\": [\"no-group\"]}}', team.groups",
    "'{\"workflow\": \"No Such Workflow\"}', workflow",
    "'{\"fixedResolution\": \"Vanished\"}', fixedResolution",
    "'{\"level\": \"high\"}', level",
    "'{\"issueType\": \"  \"}', issueType",
    "'{\"cna\": {\"orgId\": \"x\", \"shortName\": \"apache\"}}', cna.orgId",
    "'{\"teams\": {}}', teams"
  })
  void bad_input_is_named(String json, String field) throws Exception {
    ObjectNode choices = Steps.choices();
    choices.setAll((ObjectNode) new ObjectMapper().readTree(json));

    Reply reply = web.as("admin").post(Steps.setup("ARCHIVE") + "/plan", choices);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().path("errors").has(field)).as(reply.body()).isTrue();
  }

  private static ObjectNode withoutTeam() {
    ObjectNode choices = Steps.choices();
    choices.remove("team");
    return choices;
  }
}
