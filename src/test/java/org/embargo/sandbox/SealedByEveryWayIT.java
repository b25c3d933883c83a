package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.sandbox.SandboxFixture.done;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.embargo.sandbox.story.Client;
import org.embargo.sandbox.story.Client.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R1: by whatever way a security issue comes, it is sealed. */
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

  @Test
  void r1_an_import_that_runs_the_workflow_is_sealed_from_birth() {
    LEGACY.assertSealed(LEGACY.imported(true));
  }
}
