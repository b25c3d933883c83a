package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.sandbox.SandboxFixture.done;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.embargo.sandbox.story.Client;
import org.embargo.sandbox.story.Client.Reply;
import org.embargo.sandbox.story.Steps;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Setting projects up over HTTP: who may, what is refused, and what comes of it. */
@Tag("R22")
class SetupIT {
  private static final Sandbox SANDBOX = SandboxFixture.start(SandboxFixture.temporaryDirectory());

  private final Client web = Client.anonymous(SANDBOX.baseUrl());
  private final Steps steps = new Steps(web);

  @AfterAll
  static void close() {
    SANDBOX.close();
  }

  @Test
  void from_the_messy_project_to_a_sealed_issue_that_each_role_sees_or_not() {
    String ordinary = filed(steps.fileIn("LEGACY", "reporter", "Bug", "Typo", "In the log"));
    done(steps.setUp("LEGACY"));

    String key =
        filed(steps.fileIn("LEGACY", "reporter", "Security Vulnerability", "Hole", "Secret"));
    String later = filed(steps.fileIn("LEGACY", "reporter", "Bug", "Another", "In the log"));

    for (String user : List.of("reporter", "security-lead", "security-member")) {
      assertThat(web.as(user).get("/rest/api/2/issue/" + key).status()).as(user).isEqualTo(200);
    }
    for (String user : List.of("admin", "developer", "outsider", "")) {
      assertThat(web.as(user).get("/rest/api/2/issue/" + key).status()).as(user).isEqualTo(404);
    }
    for (String issue : List.of(ordinary, later)) {
      assertThat(web.as("outsider").get("/rest/api/2/issue/" + issue).status()).isEqualTo(200);
    }
  }

  @Test
  void nobody_chooses_the_level_of_a_security_issue_where_it_is_filed() {
    done(steps.setUp("LEGACY"));
    ObjectNode fields = Client.object();
    fields.putObject("project").put("key", "LEGACY");
    fields.putObject("issuetype").put("name", "Security Vulnerability");
    fields.put("summary", "Hole").put("description", "Secret");
    fields.putObject("security").put("id", "10020");
    ObjectNode body = Client.object();
    body.set("fields", fields);

    Reply reply = web.as("security-lead").post("/rest/api/2/issue", body);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().path("errors").has("security")).as(reply.body()).isTrue();
  }

  @Test
  void who_is_named_in_the_field_sees_the_one_issue() {
    done(steps.setUp("LEGACY"));
    String key =
        filed(steps.fileIn("LEGACY", "reporter", "Security Vulnerability", "Hole", "Secret"));
    String field = collaboratorsField();
    assertThat(web.as("outsider").get("/rest/api/2/issue/" + key).status()).isEqualTo(404);
    ObjectNode fields = Client.object();
    fields.putArray(field).addObject().put("name", "outsider");
    ObjectNode body = Client.object();
    body.set("fields", fields);

    done(web.as("security-lead").put("/rest/api/2/issue/" + key, body));

    assertThat(web.as("outsider").get("/rest/api/2/issue/" + key).status()).isEqualTo(200);
    assertThat(web.as("developer").get("/rest/api/2/issue/" + key).status()).isEqualTo(404);
  }

  @Test
  void of_two_admins_at_once_one_wins_and_the_other_is_told() throws Exception {
    String setup = Steps.setup("ARCHIVE");
    ObjectNode choices = Steps.choices().put("role", "Team of Two Admins");
    String digest = web.as("admin").post(setup + "/plan", choices).json().path("digest").asText();
    choices.put("digest", digest);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Reply>> replies =
          IntStream.range(0, 4)
              .mapToObj(i -> threads.submit(() -> web.as("admin").post(setup + "/steps", choices)))
              .toList();
      List<Integer> statuses = new ArrayList<>();
      for (Future<Reply> reply : replies) {
        statuses.add(reply.get().status());
      }

      assertThat(statuses.stream().sorted().collect(Collectors.toList()))
          .containsExactly(200, 409, 409, 409);
    } finally {
      threads.shutdown();
    }
    assertThat(web.as("admin").get(setup + "/steps").json().path("wouldSeal").asBoolean()).isTrue();
    done(web.as("admin").delete(setup + "/steps"));
  }

  @Test
  void a_plan_that_waits_for_jira_goes_on_when_jira_is_done() {
    try (Sandbox own = SandboxFixture.start(SandboxFixture.temporaryDirectory())) {
      Client fresh = Client.anonymous(own.baseUrl());
      Steps there = new Steps(fresh);
      String setup = Steps.setup("LEGACY");
      String bug = filed(there.fileIn("LEGACY", "reporter", "Bug", "Typo", "Once internal"));
      ObjectNode level = Client.object();
      level.putObject("fields").putObject("security").put("id", "10020");
      done(fresh.as("security-lead").put("/rest/api/2/issue/" + bug, level));
      fresh.as("admin").put("/rest/sandbox/1.0/tasks", "{\"held\": true}");

      Reply waiting = there.setUp("LEGACY");
      Reply filed = there.fileIn("LEGACY", "reporter", "Security Vulnerability", "Hole", "Secret");
      fresh.as("admin").put("/rest/sandbox/1.0/tasks", "{\"held\": false}");
      JsonNode rest = fresh.as("admin").get(setup + "/plan").json();
      Reply done = there.setUp("LEGACY");

      assertThat(waiting.status()).isEqualTo(409);
      assertThat(waiting.body()).contains("Jira is still at work");
      assertThat(filed.status()).isEqualTo(400);
      assertThat(rest.path("resumed").asBoolean()).isTrue();
      assertThat(done.status()).as(done.body()).isEqualTo(200);
      assertThat(fresh.as("reporter").get("/rest/api/2/issue/" + bug).status()).isEqualTo(200);
      filed(there.fileIn("LEGACY", "reporter", "Security Vulnerability", "Hole", "Secret"));
    }
  }

  @Test
  @Tag("P10")
  @Tag("R21")
  void without_the_plugin_what_was_sealed_stays_sealed_and_nothing_new_comes_open()
      throws Exception {
    try (Sandbox own = SandboxFixture.start(SandboxFixture.temporaryDirectory())) {
      Client fresh = Client.anonymous(own.baseUrl());
      Steps there = new Steps(fresh);
      done(there.setUp());
      String key = filed(there.file("reporter", "Security Vulnerability", "Hole", "Secret"));

      own.disablePlugin();

      assertThat(fresh.as("outsider").get("/rest/api/2/issue/" + key).status()).isEqualTo(404);
      assertThat(fresh.get("/rest/api/2/search").body()).doesNotContain(key);
      assertThat(fresh.as("reporter").get("/rest/api/2/issue/" + key).status()).isEqualTo(200);
      int before = writes(fresh);
      Reply filed = there.file("reporter", "Security Vulnerability", "Another", "Secret");
      assertThat(filed.status()).isGreaterThanOrEqualTo(400);
      assertThat(writes(fresh)).isEqualTo(before);
    }
  }

  private static int writes(Client client) {
    return client.as("admin").get("/rest/sandbox/1.0/write-log").json().size();
  }

  private String collaboratorsField() {
    String plan = web.as("admin").get(Steps.setup("LEGACY") + "/steps").body();
    assertThat(plan).contains("Collaborators (LEGACY)");
    for (JsonNode field : web.as("admin").get("/rest/api/2/field").json()) {
      if (field.path("name").asText().equals("Collaborators (LEGACY)")) {
        return field.path("id").asText();
      }
    }
    throw new AssertionError("no field");
  }

  private static String filed(Reply reply) {
    return done(reply).json().path("key").asText();
  }
}
