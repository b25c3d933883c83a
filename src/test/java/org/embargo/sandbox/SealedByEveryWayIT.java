package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.sandbox.SandboxFixture.done;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.embargo.sandbox.jira.activity.Outgoing.Message;
import org.embargo.sandbox.story.Client;
import org.embargo.sandbox.story.Client.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R1: by whatever way a security issue comes, it is sealed. */
@Tag("P1")
@Tag("R1")
class SealedByEveryWayIT {
  private static final SealedProject LEGACY = new SealedProject();

  @BeforeEach
  void someTimeLater() {
    LEGACY.minuteLater();
  }

  @AfterAll
  static void close() {
    LEGACY.close();
  }

  @Test
  void r1_in_bulk_each_is_sealed_and_a_bad_one_spoils_no_other() {
    ObjectNode body = Client.object();
    for (String type : List.of(SealedProject.TYPE, "No Such Type", SealedProject.TYPE)) {
      ObjectNode fields = body.withArray("issueUpdates").addObject().putObject("fields");
      fields.putObject("project").put("key", "LEGACY");
      fields.putObject("issuetype").put("name", type);
      fields.put("summary", "Hole");
    }

    JsonNode created = done(LEGACY.web.as("reporter").post("/rest/api/2/issue/bulk", body)).json();

    assertThat(created.path("errors")).hasSize(1);
    assertThat(created.path("issues")).hasSize(2);
    created.path("issues").forEach(one -> LEGACY.assertSealed(one.path("key").asText()));
    LEGACY.assertNoWriteWasOpen(created.path("issues").findValuesAsText("id"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void r1_a_clone_is_sealed_whether_or_not_jira_copies_the_level(boolean copiesLevel) {
    String original = LEGACY.file();

    Reply copy =
        done(
            LEGACY
                .web
                .as("security-lead")
                .post(
                    SealedProject.WIZARD + original + "/clone",
                    Client.object().put("copiesLevel", copiesLevel)));

    assertThat(LEGACY.seers(SealedProject.key(copy)))
        .containsExactly("security-lead", "security-member");
    LEGACY.assertNoWriteWasOpen(List.of(copy.json().path("id").asText()));
  }

  /** Neither a mail nor a webhook leaves before the level is set, whoever of Jira hears first. */
  @ParameterizedTest
  @CsvSource({"true, true", "true, false", "false, true", "false, false"})
  void r1_an_issue_by_mail_is_sealed_and_nobody_else_is_told(
      boolean hostFirst, boolean indexFirst) {
    ObjectNode hook = Client.object().put("name", "chat").put("url", "https://chat.example.org/");
    hook.putArray("events").add("jira:issue_created").add("jira:issue_updated");
    hook.putObject("filters").put("issue-related-events-section", "level is EMPTY");
    done(LEGACY.web.as("admin").post("/rest/jira-webhook/1.0/webhooks", hook));
    LEGACY.switches().hostBeforePlugins = hostFirst;
    LEGACY.switches().indexBeforeEvent = indexFirst;
    try {
      ObjectNode mail = Client.object().put("project", "LEGACY");
      mail.put("issuetype", SealedProject.TYPE).put("subject", "Hole").put("text", "[~outsider]");

      Reply filed = done(LEGACY.web.as("reporter").post("/rest/sandbox/1.0/mail", mail));

      String key = SealedProject.key(filed);
      LEGACY.assertSealed(key);
      LEGACY.assertNoWriteWasOpen(List.of(filed.json().path("id").asText()));
      assertThat(LEGACY.outgoing())
          .filteredOn(message -> message.key().equals(key))
          .extracting(Message::to)
          .isNotEmpty()
          .isSubsetOf("security-lead", "security-member");
    } finally {
      LEGACY.switches().hostBeforePlugins = true;
      LEGACY.switches().indexBeforeEvent = true;
    }
  }

  @Test
  void r1_while_the_index_is_behind_a_search_finds_nothing_and_then_for_whom_it_may() {
    LEGACY.switches().indexLags = true;
    String key;
    try {
      key = LEGACY.file();
      assertThat(LEGACY.finders(key)).isEmpty();
    } finally {
      LEGACY.switches().indexLags = false;
    }

    LEGACY.catchUp();

    assertThat(LEGACY.finders(key)).containsExactly("reporter", "security-lead", "security-member");
  }

  @Test
  void r1_a_sub_task_of_a_sealed_issue_is_sealed_with_it() {
    String subTask = LEGACY.subTask(LEGACY.file());

    assertThat(LEGACY.seers(subTask)).containsExactly("security-lead", "security-member");
  }

  @Test
  void r1_an_import_that_nobody_hears_of_is_closed_within_the_minute_and_is_a_breach() {
    String key = LEGACY.imported(false);
    assertThat(LEGACY.seers(key)).contains("outsider");

    LEGACY.minuteLater();

    LEGACY.assertSealed(key);
    assertThat(LEGACY.log(key)).anyMatch(line -> line.startsWith("BREACH it had no level"));
  }

  /** Its reporter was told that it failed, and nobody else of it at all. */
  @Test
  void r1_what_a_failed_create_leaves_behind_is_sealed_and_found_by_the_team() {
    LEGACY.switches().createFails = true;
    try {
      assertThat(
              LEGACY.steps.fileIn("LEGACY", "reporter", SealedProject.TYPE, "Left", "x").status())
          .isEqualTo(500);
    } finally {
      LEGACY.switches().createFails = false;
    }

    LEGACY.minuteLater();

    String search = "/rest/api/2/search?jql=summary%20~%20%22Left%22";
    JsonNode found = LEGACY.web.as("security-lead").get(search).json().path("issues");
    assertThat(found).hasSize(1);
    String key = found.path(0).path("key").asText();
    LEGACY.assertSealed(key);
    assertThat(LEGACY.log(key)).noneMatch(line -> line.startsWith("BREACH"));
  }

  @Test
  void r1_an_import_that_runs_the_workflow_is_sealed_from_birth() {
    LEGACY.assertSealed(LEGACY.imported(true));
  }
}
