package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.sandbox.SandboxFixture.DISCLOSURE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.embargo.sandbox.story.Client;
import org.embargo.sandbox.story.Client.Reply;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong is named, and nothing of it is stored. */
@Tag("R28")
class BadInputIT {
  private final SandboxFixture jira = new SandboxFixture();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'until': '2026-12-24T15:00:00'}                   | until",
        "{'until': '2026-12-24'}                            | until",
        "{'until': '2026-11-30T15:00:00Z'}                  | until",
        "{'until': '2026-12-01T12:00:00Z'}                  | until",
        "{'until': '2036-12-24T15:00:00Z'}                  | until",
        "{'until': 1798124400}                              | until",
        "{}                                                 | until",
        "{'until': '2026-12-24T15:00:00Z', 'untill': 'x'}   | untill",
        "{'until': '2026-12-24T15:00:00Z', 'reason': 'x\\u0000'} | reason",
      })
  void an_embargo_that_cannot_be_meant_is_refused(String body, String field) {
    String key = jira.file();
    JsonNode before = jira.steps.disclosure("security-lead", key).json();

    Reply reply =
        jira.web.as("security-lead").put(DISCLOSURE + key + "/embargo", body.replace('\'', '"'));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().path("errors").has(field)).as(reply.body()).isTrue();
    assertThat(jira.steps.disclosure("security-lead", key).json()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'basedOn': 0, 'advisory': {'title': ''}}                    | advisory.title",
        "{'basedOn': 0, 'advisory': {}}                               | advisory.title",
        "{'basedOn': 0, 'advisory': {'title': 'x', 'cve': 'y'}}       | advisory.cve",
        "{'basedOn': 0, 'advisory': {'title': 'x', 'cveId': 'y'}}     | advisory.cveId",
        "{'basedOn': 0}                                               | advisory",
        "{'basedOn': 'one', 'advisory': {'title': 'x'}}               | basedOn",
        "{'advisory': {'title': 'x'}}                                 | basedOn",
        "{'basedOn': 0, 'advisory': {'title': 'x'}, 'user': 'admin'}  | user",
      })
  void a_draft_with_a_fault_is_refused(String body, String field) {
    String key = jira.file();

    Reply reply =
        jira.web.as("security-lead").put(DISCLOSURE + key + "/draft", body.replace('\'', '"'));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().path("errors").has(field)).as(reply.body()).isTrue();
    assertThat(jira.steps.disclosure("security-lead", key).json().has("draft")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"embargo, PUT", "draft, PUT", "approval, POST", "without-fix, POST"})
  void malformed_json_is_refused_with_the_place(String what, String method) {
    String path = DISCLOSURE + jira.file() + "/" + what;
    Client lead = jira.web.as("security-lead");
    String broken = "{\"until\": \n nonsense}";

    Reply reply = method.equals("PUT") ? lead.put(path, broken) : lead.post(path, broken);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().path("errorMessages").path(0).asText()).contains("line 2");
  }

  @Test
  void a_body_that_is_too_large_or_in_another_charset_is_refused_and_named() {
    String path = DISCLOSURE + jira.file() + "/draft";
    Client lead = jira.web.as("security-lead");
    String large = "{\"basedOn\": 0, \"advisory\": {\"title\": \"" + "x".repeat(1 << 20) + "\"}}";

    Reply tooLarge = lead.put(path, large);
    assertThat(tooLarge.status()).isEqualTo(413);
    assertThat(tooLarge.json().path("errorMessages").path(0).asText()).contains("1 MiB");

    for (String charset : new String[] {"nonsense", "ISO-8859-1", "\"utf-16\""}) {
      Reply refused = send(path, "application/json; charset=" + charset, "{}");
      assertThat(refused.status()).as(charset).isEqualTo(400);
      assertThat(refused.json().path("errors").path("Content-Type").asText()).contains("UTF-8");
    }
    assertThat(
            send(path, "application/json; charset=utf-8", "{}")
                .json()
                .path("errors")
                .has("basedOn"))
        .isTrue();
  }

  private static Reply send(String path, String type, String body) {
    return Raw.send(
        "PUT",
        path,
        Map.of("Content-Type", type, "Authorization", "Bearer token-security-lead"),
        body);
  }

  @Test
  void the_sandboxs_own_rest_refuses_it_too() {
    String version = jira.version();
    Client admin = jira.web.as("admin");
    String versions = "/rest/api/2/project/CLOUDSTACK/versions";
    JsonNode before = admin.get(versions).json();

    assertThat(admin.post("/rest/api/2/issue", "nonsense").status()).isEqualTo(400);
    assertThat(admin.put("/rest/sandbox/1.0/clock", "{\"now\": \"noon\"}").status()).isEqualTo(400);
    String id = before.path(before.size() - 1).path("id").asText();
    assertThat(admin.put("/rest/api/2/version/" + id, "{broken").status()).isEqualTo(400);

    assertThat(before.findValuesAsText("name")).contains(version);
    assertThat(admin.get(versions).json()).isEqualTo(before);
  }

  @Test
  void the_reporter_may_look_but_not_decide() {
    String key = jira.file();

    assertThat(jira.steps.embargo("reporter", key, SandboxFixture.EMBARGO_END).status())
        .isEqualTo(403);
    assertThat(jira.steps.draft("reporter", key, 0, SandboxFixture.advisory()).status())
        .isEqualTo(403);
    assertThat(jira.steps.disclosure("security-lead", key).json().has("embargo")).isFalse();
  }

  @Test
  void an_embargo_is_extended_with_a_reason_and_shortened_by_nobody_alone() {
    String key = jira.file();
    jira.steps.embargo("security-lead", key, SandboxFixture.EMBARGO_END);
    Client lead = jira.web.as("security-lead");
    String path = DISCLOSURE + key + "/embargo";

    assertThat(lead.put(path, "{\"until\": \"2026-12-09T15:00:00Z\"}").status()).isEqualTo(400);
    assertThat(
            lead.put(path, "{\"until\": \"2026-12-07T15:00:00Z\", \"reason\": \"leak\"}").status())
        .isEqualTo(400);
    assertThat(
            lead.put(path, "{\"until\": \"2026-12-09T15:00:00Z\", \"reason\": \"late\"}").status())
        .isEqualTo(200);
    assertThat(jira.steps.disclosure("reporter", key).json().path("embargo").path("until").asText())
        .isEqualTo("2026-12-09T15:00:00Z");
  }

  @ParameterizedTest
  @CsvSource({
    "issueTypeId, '\"1\"', issueTypeId",
    "levelId, 1, levelId",
    // The level of the team alone: its reporters could not see what they report.
    "levelId, TEAM_ONLY, levelId",
    "teamRoleId, 1, teamRoleId",
    // A role that the level does not let in.
    "teamRoleId, 10003, levelId",
    "fixedResolutionId, '\"1\"', fixedResolutionId",
    "cna, '{\"orgId\": \"Not found\", \"shortName\": \"apache\"}', cna.orgId"
  })
  void a_setup_that_would_not_seal_is_refused(String field, String value, String named)
      throws Exception {
    String path = "/rest/embargo/1.0/project/CLOUDSTACK/setup";
    Client admin = jira.web.as("admin");
    ObjectNode setup = (ObjectNode) admin.get(path).json();
    setup.set(
        field, new ObjectMapper().readTree(value.equals("TEAM_ONLY") ? teamOnlyLevelId() : value));

    JsonNode before = admin.get(path).json();

    Reply reply = admin.put(path, setup);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().path("errors").has(named)).as(reply.body()).isTrue();
    assertThat(admin.get(path).json()).isEqualTo(before);
  }

  private String teamOnlyLevelId() {
    for (JsonNode level :
        jira.web
            .as("admin")
            .get("/rest/api/2/project/CLOUDSTACK/issuesecuritylevelscheme")
            .json()
            .path("levels")) {
      if (level.path("name").asText().equals("Security team only")) {
        return level.path("id").asText();
      }
    }
    throw new AssertionError("no level for the team only");
  }

  @Test
  void only_an_administrator_sets_a_project_up_and_others_learn_nothing_of_it() {
    String there = "/rest/embargo/1.0/project/CLOUDSTACK/setup";
    String nowhere = "/rest/embargo/1.0/project/NOWHERE/setup";

    for (String user : new String[] {"security-lead", "developer", "outsider"}) {
      assertThat(jira.web.as(user).get(there).status()).isEqualTo(404);
      assertThat(jira.web.as(user).get(there).body())
          .isEqualTo(jira.web.as(user).get(nowhere).body());
    }
    assertThat(jira.web.get(there).status()).isEqualTo(401);
    assertThat(jira.web.as("admin").get(nowhere).status()).isEqualTo(404);
  }
}
