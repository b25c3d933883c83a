package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.sandbox.SandboxFixture.DISCLOSURE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.embargo.sandbox.story.Case;
import org.embargo.sandbox.story.Client;
import org.embargo.sandbox.story.Client.Reply;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R1 and R5 for the ways that there are so far. */
@Tag("P1")
@Tag("R1")
@Tag("R5")
class SealedFromBirthIT {
  private static final String UNKNOWN = "CLOUDSTACK-999999";

  private final SandboxFixture jira = new SandboxFixture();

  @Test
  void the_row_of_a_security_issue_never_exists_without_its_level() {
    Reply filed = fileFirstCase();

    List<JsonNode> writes = writes(filed.json().path("id").asText());

    assertThat(writes.get(0).path("operation").asText()).isEqualTo("INSERT");
    assertThat(writes).allMatch(write -> write.path("levelId").asText().equals(jira.levelId()));
  }

  @Test
  void no_write_of_its_whole_life_leaves_the_level_out() {
    ObjectNode advisory = SandboxFixture.advisory();
    String version = jira.version();
    String key = jira.approved(advisory, version);
    jira.steps.release(version, true);
    jira.afterTheEmbargo();
    assertThat(jira.page(advisory).status()).isEqualTo(200);
    String id = jira.web.as("reporter").get("/rest/api/2/issue/" + key).json().path("id").asText();

    assertThat(writes(id)).hasSizeGreaterThan(1);
    assertThat(writes(id)).allMatch(write -> write.path("levelId").asText().equals(jira.levelId()));
  }

  @Test
  void an_ordinary_issue_of_the_same_project_is_not_sealed() {
    Reply bug = jira.steps.file("reporter", "Bug", "Typo", "In the log");

    assertThat(jira.web.get("/rest/api/2/issue/" + bug.json().path("key").asText()).status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "outsider", "developer", "admin"})
  void who_is_not_in_the_level_gets_404_at_every_door_as_for_an_unknown_key(String user) {
    String key = fileFirstCase().json().path("key").asText();
    jira.steps.draft("security-lead", key, 0, Case.load(Case.IDS.get(0)).advisory());
    Client web = jira.web.as(user);

    Map<String, Reply> hidden = knock(web, key, user);
    Map<String, Reply> unknown = knock(web, UNKNOWN, user);

    hidden.forEach(
        (door, reply) -> {
          assertThat(reply.status()).as(door).isEqualTo(404);
          assertThat(reply.status()).as(door).isEqualTo(unknown.get(door).status());
          assertThat(reply.body().replace(key, UNKNOWN))
              .as(door)
              .isEqualTo(unknown.get(door).body());
        });
  }

  @Test
  void anonymous_is_sent_to_the_login_for_hidden_and_unknown_alike() {
    // Rule 2.15: Jira's own page of an issue answers anonymous so.
    String key = jira.file();

    Reply hidden = jira.web.get("/browse/" + key);
    Reply unknown = jira.web.get("/browse/" + UNKNOWN);

    assertThat(hidden.status()).isEqualTo(unknown.status()).isEqualTo(302);
    assertThat(hidden.header("Location").replace(key, UNKNOWN))
        .isEqualTo(unknown.header("Location"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "outsider", "developer", "admin"})
  void a_search_finds_it_for_nobody_else(String user) {
    String key = jira.file();

    Client web = jira.web.as(user);

    for (String jql : List.of("", "?jql=text%20~%20%22Secret%22")) {
      Reply found = web.get("/rest/api/2/search" + jql);
      assertThat(found.body()).doesNotContain(key).doesNotContain("Hole in the cluster");
    }
    Reply hidden = web.get("/rest/api/2/search?jql=key%20=%20" + key);
    Reply unknown = web.get("/rest/api/2/search?jql=key%20=%20" + UNKNOWN);
    assertThat(hidden.status()).isEqualTo(unknown.status()).isEqualTo(400);
    assertThat(hidden.body().replace(key, UNKNOWN)).isEqualTo(unknown.body());
    assertThat(jira.web.as(user).get("/issues/").body()).doesNotContain(key + "<");
  }

  @ParameterizedTest
  @ValueSource(strings = {"reporter", "security-lead", "security-member"})
  void the_reporter_and_the_team_see_it_at_every_door(String user) {
    String key = jira.file();
    Client web = jira.web.as(user);

    assertThat(web.get("/rest/api/2/issue/" + key).status()).isEqualTo(200);
    assertThat(web.get("/browse/" + key).body()).contains("Secret details");
    assertThat(web.get(DISCLOSURE + key).status()).isEqualTo(200);
    assertThat(web.get("/plugins/servlet/embargo/issue/" + key).status()).isEqualTo(200);
    assertThat(web.get("/rest/api/2/search?jql=key%20=%20" + key).body()).contains(key);
  }

  @Test
  void the_reporter_sees_when_but_not_what_the_team_prepares() {
    String key = jira.file();
    jira.steps.embargo("security-lead", key, SandboxFixture.EMBARGO_END);
    jira.steps.draft("security-lead", key, 0, SandboxFixture.advisory());
    Client reporter = jira.web.as("reporter");

    JsonNode seen = reporter.get(DISCLOSURE + key).json();

    assertThat(seen.path("embargo").path("until").asText())
        .isEqualTo(SandboxFixture.EMBARGO_END.toString());
    for (String part : List.of("draft", "digest", "approval", "blockers", "log", "problems")) {
      assertThat(seen.has(part)).as(part).isFalse();
    }
    for (String door : List.of("/browse/", "/plugins/servlet/embargo/issue/")) {
      assertThat(reporter.get(door + key).body()).doesNotContain("Missing check in the cluster");
    }
    assertThat(reporter.get(DISCLOSURE + key + "/preview/cve").status()).isEqualTo(404);
  }

  private Reply fileFirstCase() {
    JsonNode report = Case.load(Case.IDS.get(0)).report();
    Reply filed =
        jira.steps.file(
            "reporter",
            "Security Vulnerability",
            report.path("summary").asText(),
            report.path("description").asText());
    assertThat(filed.status()).isEqualTo(201);
    return filed;
  }

  private List<JsonNode> writes(String issueId) {
    JsonNode log = jira.web.as("admin").get("/rest/sandbox/1.0/write-log").json();
    return StreamSupport.stream(log.spliterator(), false)
        .filter(write -> write.path("issueId").asText().equals(issueId))
        .toList();
  }

  private Map<String, Reply> knock(Client web, String key, String user) {
    Map<String, Reply> replies = new TreeMap<>();
    for (String door :
        List.of(
            "/rest/api/2/issue/" + key,
            "/rest/api/2/issue/" + key + "/transitions",
            DISCLOSURE + key,
            DISCLOSURE + key + "/audience",
            DISCLOSURE + key + "/embargo",
            DISCLOSURE + key + "/mails",
            DISCLOSURE + key + "/opening",
            DISCLOSURE + key + "/preview/cve",
            DISCLOSURE + key + "/preview/html",
            DISCLOSURE + key + "/advisory/2/preview/html",
            DISCLOSURE + key + "/draft/versions",
            DISCLOSURE + key + "/draft/versions/1",
            DISCLOSURE + key + "/draft/proposal",
            "/plugins/servlet/embargo/draft/" + key,
            "/plugins/servlet/embargo/draft/" + key + "/2",
            "/plugins/servlet/embargo/draft/" + key + "?version=1",
            "/plugins/servlet/embargo/issue/" + key)) {
      replies.put("GET " + door.replace(key, "KEY"), web.get(door));
    }
    if (!user.isEmpty()) {
      replies.put("GET /browse", web.get("/browse/" + key));
    }
    replies.put(
        "POST transition",
        web.post(
            "/rest/api/2/issue/" + key + "/transitions", "{\"transition\": {\"id\": \"21\"}}"));
    replies.put(
        "POST form",
        jira.form(
            user,
            "/plugins/servlet/embargo/issue/" + key,
            Map.of("action", "without-fix", "reason", "x")));
    for (String action : List.of("draft", "check", "propose", "approval", "cover", "uncover")) {
      replies.put(
          "POST form " + action,
          jira.form(
              user,
              "/plugins/servlet/embargo/draft/" + key,
              Map.of("action", action, "basedOn", "0", "title", "x", "issue", key)));
    }
    replies.put("POST advisory", web.post(DISCLOSURE + key + "/advisory", ""));
    replies.put("PUT covers", web.put(DISCLOSURE + key + "/covers/" + key, ""));
    replies.put("DELETE covers", web.delete(DISCLOSURE + key + "/covers/" + key));
    replies.put(
        "POST check",
        web.post(DISCLOSURE + key + "/draft/check", "{\"advisory\": {\"title\": \"x\"}}"));
    String embargo = "{\"until\": \"2026-12-24T15:00:00Z\"}";
    replies.put("PUT embargo", web.put(DISCLOSURE + key + "/embargo", embargo));
    String earlyEnd = DISCLOSURE + key + "/embargo/early-end";
    replies.put("POST early-end", web.post(earlyEnd, "{\"reason\": \"x\"}"));
    replies.put(
        "POST agreement",
        web.post(earlyEnd + "/agreement", "{\"askedAt\": \"2026-12-01T12:00:00Z\"}"));
    replies.put("PUT releases", web.put(DISCLOSURE + key + "/releases", "{\"names\": []}"));
    replies.put("DELETE early-end", web.delete(earlyEnd));
    replies.put(
        "POST told", web.post(DISCLOSURE + key + "/told", "{\"who\":\"x\",\"what\":\"y\"}"));
    replies.put("POST acknowledgement", web.post(DISCLOSURE + key + "/told/1/acknowledgement", ""));
    replies.put(
        "PUT draft",
        web.put(DISCLOSURE + key + "/draft", "{\"basedOn\": 0, \"advisory\": {\"title\": \"x\"}}"));
    replies.put(
        "POST approval",
        web.post(DISCLOSURE + key + "/approval", "{\"version\": 1, \"digest\": \"x\"}"));
    replies.put("POST release", web.post(DISCLOSURE + key + "/release", "{\"reason\": \"x\"}"));
    replies.put(
        "POST without-fix", web.post(DISCLOSURE + key + "/without-fix", "{\"reason\": \"x\"}"));
    return replies;
  }
}
