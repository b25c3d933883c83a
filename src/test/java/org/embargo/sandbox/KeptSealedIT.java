package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.sandbox.SandboxFixture.NOW;
import static org.embargo.sandbox.SandboxFixture.done;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.embargo.sandbox.story.Client;
import org.embargo.sandbox.story.Client.Reply;
import org.embargo.sandbox.story.Steps;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R1 and R3: by whatever way an issue comes, and whatever is done to it, it is sealed. */
class KeptSealedIT {
  private static final String TYPE = "Security Vulnerability";
  private static final String WIZARD = "/rest/sandbox/1.0/issue/";
  private static final List<String> ALLOWED =
      List.of("reporter", "security-lead", "security-member");

  private static final Sandbox SANDBOX = SandboxFixture.start(SandboxFixture.temporaryDirectory());
  private static int minutes;

  private final Client web = Client.anonymous(SANDBOX.baseUrl());
  private final Steps steps = new Steps(web);

  @BeforeEach
  void setUp() {
    done(steps.setUp("LEGACY"));
    minuteLater();
  }

  @AfterAll
  static void close() {
    SANDBOX.close();
  }

  @Test
  void r1_in_bulk_each_is_sealed_and_a_bad_one_spoils_no_other() {
    ObjectNode body = Client.object();
    for (String type : List.of(TYPE, "No Such Type", TYPE)) {
      ObjectNode fields = body.withArray("issueUpdates").addObject().putObject("fields");
      fields.putObject("project").put("key", "LEGACY");
      fields.putObject("issuetype").put("name", type);
      fields.put("summary", "Hole");
    }

    JsonNode created = done(web.as("reporter").post("/rest/api/2/issue/bulk", body)).json();

    assertThat(created.path("errors")).hasSize(1);
    assertThat(created.path("issues")).hasSize(2);
    created.path("issues").forEach(one -> assertSealed(one.path("key").asText()));
    assertNoWriteWasOpen(created.path("issues").findValuesAsText("id"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void r1_a_clone_is_sealed_whether_or_not_jira_copies_the_level(boolean copiesLevel) {
    String original = file();

    Reply copy =
        done(
            web.as("security-lead")
                .post(
                    WIZARD + original + "/clone", Client.object().put("copiesLevel", copiesLevel)));

    assertThat(seers(key(copy))).containsExactly("security-lead", "security-member");
    assertNoWriteWasOpen(List.of(copy.json().path("id").asText()));
  }

  @Test
  void r1_a_sub_task_of_a_sealed_issue_is_sealed_with_it() {
    String parent = file();
    ObjectNode fields = Client.object();
    fields.putObject("project").put("key", "LEGACY");
    fields.putObject("issuetype").put("name", "Sub-task");
    fields.putObject("parent").put("key", parent);
    fields.put("summary", "Backport");
    ObjectNode body = Client.object();
    body.set("fields", fields);

    Reply subTask = done(web.as("security-lead").post("/rest/api/2/issue", body));

    assertThat(seers(key(subTask))).containsExactly("security-lead", "security-member");
  }

  @Test
  void r1_an_import_that_nobody_hears_of_is_closed_within_the_minute_and_is_a_breach() {
    String key = imported(false);
    assertThat(seers(key)).contains("outsider");

    minuteLater();

    assertSealed(key);
    assertThat(log(key)).anyMatch(line -> line.startsWith("BREACH it had no level"));
  }

  @Test
  void r1_an_import_that_runs_the_workflow_is_sealed_from_birth() {
    assertSealed(imported(true));
  }

  @Test
  void r3_as_another_type_it_stays_sealed_and_nobody_can_take_its_level_off() {
    String key = file();
    ObjectNode move = Client.object().put("project", "LEGACY").put("issuetype", "Bug");

    done(web.as("security-lead").post(WIZARD + key + "/move", move));
    assertSealed(key);

    ObjectNode open = Client.object();
    open.putObject("fields").putNull("security");
    done(web.as("security-lead").put("/rest/api/2/issue/" + key, open));
    assertSealed(key);
    assertThat(log(key)).anyMatch(line -> line.contains("who could have seen it: the group"));
  }

  @Test
  void r3_moved_to_a_project_without_a_seal_nobody_sees_it_until_that_is_set_up() {
    String key = file();
    ObjectNode move = Client.object().put("project", "WEBSITE").put("issuetype", "Bug");

    String moved = key(done(web.as("security-lead").post(WIZARD + key + "/move", move)));
    assertThat(moved).startsWith("WEBSITE-");
    assertThat(seers(moved)).isEmpty();
    assertThat(seers(key)).isEmpty();
    minuteLater();
    assertThat(seers(moved)).isEmpty();

    done(steps.setUp("WEBSITE"));
    minuteLater();
    assertSealed(moved);
    assertSealed(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Staff only"})
  void r3_when_its_level_is_deleted_another_is_made_within_the_minute(String replacement) {
    String key = file();
    String level = web.as("admin").get(Steps.setup("LEGACY")).json().path("levelId").asText();
    String query = replacement.isEmpty() ? "" : "?replacement=" + level(replacement);

    done(web.as("admin").delete("/rest/sandbox/1.0/level/" + level + query));
    assertThat(seers(key)).contains("outsider");
    minuteLater();

    assertSealed(key);
    assertSealed(file());
    assertThat(
            web.as("admin")
                .get(Steps.setup("LEGACY") + "/steps")
                .json()
                .path("wouldSeal")
                .asBoolean())
        .isTrue();
  }

  @Test
  void r3_as_a_sub_task_of_a_public_issue_it_is_sealed_again_at_once() {
    String parent =
        key(done(steps.fileIn("LEGACY", "reporter", "Bug", "Typo", "Everybody may know")));
    String key = file();
    ObjectNode convert = Client.object().put("parent", parent).put("issuetype", "Sub-task");

    done(web.as("security-lead").post(WIZARD + key + "/convert", convert));

    assertSealed(key);
    assertThat(seers(parent)).contains("outsider");
  }

  @Test
  void r3_a_public_issue_that_becomes_a_security_issue_is_sealed_with_its_sub_tasks() {
    String key = key(done(steps.fileIn("LEGACY", "reporter", "Bug", "Crash", "With a payload")));
    ObjectNode move = Client.object().put("project", "LEGACY").put("issuetype", TYPE);

    done(web.as("security-lead").post(WIZARD + key + "/move", move));

    assertSealed(key);
    assertThat(log(key)).anyMatch(line -> line.startsWith("BREACH"));
  }

  private String file() {
    return key(done(steps.fileIn("LEGACY", "reporter", TYPE, "Hole", "Secret details")));
  }

  private String imported(boolean byEvent) {
    ObjectNode body = Client.object().put("project", "LEGACY").put("issuetype", TYPE);
    body.put("byEvent", byEvent);
    body.putObject("fields").put("summary", "Hole").put("reporter", "reporter");
    return key(done(web.as("admin").post("/rest/sandbox/1.0/import", body)));
  }

  private String level(String name) {
    JsonNode scheme =
        web.as("admin").get("/rest/api/2/project/LEGACY/issuesecuritylevelscheme").json();
    return StreamSupport.stream(scheme.path("levels").spliterator(), false)
        .filter(level -> level.path("name").asText().equals(name))
        .map(level -> level.path("id").asText())
        .findFirst()
        .orElseThrow();
  }

  private void minuteLater() {
    minutes++;
    done(steps.clock(NOW.plusSeconds(60L * minutes)));
  }

  private void assertSealed(String key) {
    assertThat(seers(key)).as(key).containsExactlyElementsOf(ALLOWED);
  }

  private List<String> seers(String key) {
    return Stream.of(
            "reporter", "security-lead", "security-member", "developer", "admin", "outsider", "")
        .filter(user -> web.as(user).get("/rest/api/2/issue/" + key).status() == 200)
        .toList();
  }

  private void assertNoWriteWasOpen(List<String> issueIds) {
    JsonNode writes = web.as("admin").get("/rest/sandbox/1.0/write-log").json();
    assertThat(StreamSupport.stream(writes.spliterator(), false))
        .filteredOn(write -> issueIds.contains(write.path("issueId").asText()))
        .isNotEmpty()
        .noneMatch(write -> write.path("levelId").isNull());
  }

  private List<String> log(String key) {
    JsonNode shown = done(steps.disclosure("security-lead", key)).json();
    assertThat(shown.path("logCheck").path("intact").asBoolean()).isTrue();
    return StreamSupport.stream(shown.path("log").spliterator(), false)
        .map(line -> line.path("what").asText() + " " + line.path("why").asText())
        .toList();
  }

  private static String key(Reply reply) {
    return reply.json().path("key").asText();
  }
}
