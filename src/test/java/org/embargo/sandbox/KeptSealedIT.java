package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.sandbox.SandboxFixture.NOW;
import static org.embargo.sandbox.SandboxFixture.done;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.embargo.sandbox.story.Client;
import org.embargo.sandbox.story.Steps;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R3: whatever is done to a sealed issue, it is sealed. */
@Tag("P3")
@Tag("R3")
class KeptSealedIT {
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
  void r3_as_another_type_it_stays_sealed_and_nobody_can_take_its_level_off() {
    String key = LEGACY.file();
    ObjectNode move = Client.object().put("project", "LEGACY").put("issuetype", "Bug");

    done(LEGACY.web.as("security-lead").post(SealedProject.WIZARD + key + "/move", move));
    LEGACY.assertSealed(key);

    ObjectNode open = Client.object();
    open.putObject("fields").putNull("security");
    done(LEGACY.web.as("security-lead").put("/rest/api/2/issue/" + key, open));
    LEGACY.assertSealed(key);
    assertThat(LEGACY.log(key))
        .anyMatch(line -> line.contains("who could have seen it: the group"));
  }

  /** The case of a new issue is opened as soon as it can be dated. */
  @Test
  void r3_issues_are_sealed_while_the_database_does_not_return_its_time() {
    String open = LEGACY.file();
    String created;
    LEGACY.switches().databaseHasTime = false;
    try {
      LEGACY.openByCode(open);
      created = LEGACY.file();
      LEGACY.assertSealed(created);
      LEGACY.minuteLater();
      LEGACY.assertSealed(open);
      LEGACY.assertSealed(created);
    } finally {
      LEGACY.switches().databaseHasTime = true;
    }
    LEGACY.minuteLater();

    assertThat(LEGACY.log(open)).anyMatch(line -> line.contains("who could have seen it"));
    done(LEGACY.web.as("security-lead").get(SandboxFixture.DISCLOSURE + created));
    LEGACY.assertSealed(created);
  }

  @Test
  @Tag("R24")
  void r3_and_r24_a_breach_is_found_by_the_team_alone() {
    String key = LEGACY.file();
    String intact = LEGACY.file();
    LEGACY.openByCode(key);
    LEGACY.minuteLater();
    LEGACY.assertSealed(key);

    String search = "/rest/api/2/search?maxResults=1000&jql=issue%20in%20breached()";
    assertThat(done(LEGACY.web.as("security-lead").get(search)).body())
        .contains("\"" + key + "\"")
        .doesNotContain("\"" + intact + "\"");
    for (String user : List.of("reporter", "outsider", "admin")) {
      assertThat(LEGACY.web.as(user).get(search).body()).as(user).doesNotContain(key);
    }
  }

  @Test
  void r3_moved_to_a_project_without_a_seal_nobody_sees_it_until_that_is_set_up() {
    String key = LEGACY.file();
    ObjectNode move = Client.object().put("project", "WEBSITE").put("issuetype", "Bug");

    String moved =
        SealedProject.key(
            done(LEGACY.web.as("security-lead").post(SealedProject.WIZARD + key + "/move", move)));
    assertThat(moved).startsWith("WEBSITE-");
    assertThat(LEGACY.seers(moved)).isEmpty();
    assertThat(LEGACY.seers(key)).isEmpty();
    LEGACY.minuteLater();
    assertThat(LEGACY.seers(moved)).isEmpty();

    done(LEGACY.steps.setUp("WEBSITE"));
    LEGACY.minuteLater();
    LEGACY.assertSealed(moved);
    // Its case is of that project from now on.
    String calendar = "/plugins/servlet/embargo/calendar/";
    assertThat(LEGACY.web.as("security-lead").get(calendar + "WEBSITE").body()).contains(moved);
    assertThat(LEGACY.web.as("security-lead").get(calendar + "LEGACY").body())
        .doesNotContain(moved);
    LEGACY.assertSealed(key);
  }

  @Test
  void r3_with_another_scheme_nobody_sees_it_until_the_project_is_set_up_again() {
    try (SealedProject own = new SealedProject()) {
      String key = own.file();

      own.useScheme("Company Security");
      assertThat(own.seers(key)).isEmpty();
      own.minuteLater();
      assertThat(own.seers(key)).isEmpty();

      done(own.steps.setUp("LEGACY"));
      own.minuteLater();
      own.assertSealed(key);
    }
  }

  @Test
  void r3_the_team_alone_releases_an_issue_and_only_when_it_is_no_security_issue() {
    String key = LEGACY.file();
    String release = SandboxFixture.DISCLOSURE + key + "/release";
    ObjectNode reason = Client.object().put("reason", "Works as it should");
    assertThat(LEGACY.web.as("security-lead").post(release, reason).status()).isEqualTo(409);
    ObjectNode move = Client.object().put("project", "LEGACY").put("issuetype", "Bug");
    done(LEGACY.web.as("security-lead").post(SealedProject.WIZARD + key + "/move", move));

    for (String user : List.of("outsider", "admin", "")) {
      assertThat(LEGACY.web.as(user).post(release, reason).status()).isEqualTo(404);
    }
    assertThat(LEGACY.web.as("reporter").post(release, reason).status()).isEqualTo(403);
    assertThat(
            LEGACY
                .web
                .as("security-lead")
                .post(release, Client.object().put("reason", " "))
                .status())
        .isEqualTo(400);
    done(LEGACY.steps.embargo("security-lead", key, NOW.plusSeconds(3_600_000)));
    assertThat(LEGACY.web.as("security-lead").post(release, reason).status()).isEqualTo(409);
    LEGACY.assertSealed(key);
  }

  @Test
  void r3_what_is_released_stays_closed_until_somebody_takes_its_level_off() {
    String key = LEGACY.file();
    String part = LEGACY.subTask(key);
    ObjectNode move = Client.object().put("project", "LEGACY").put("issuetype", "Bug");
    done(LEGACY.web.as("security-lead").post(SealedProject.WIZARD + key + "/move", move));

    done(
        LEGACY
            .web
            .as("security-lead")
            .post(
                SandboxFixture.DISCLOSURE + key + "/release",
                Client.object().put("reason", "Works as it should")));
    LEGACY.assertSealed(key);
    ObjectNode open = Client.object();
    open.putObject("fields").putNull("security");
    done(LEGACY.web.as("security-lead").put("/rest/api/2/issue/" + key, open));
    LEGACY.minuteLater();

    assertThat(LEGACY.seers(key)).contains("outsider");
    assertThat(LEGACY.seers(part)).contains("outsider");
    assertThat(LEGACY.log(key)).contains("RELEASED Works as it should");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Staff only"})
  void r3_when_its_level_is_deleted_another_is_made_within_the_minute(String replacement) {
    String key = LEGACY.file();
    String level =
        LEGACY.web.as("admin").get(Steps.setup("LEGACY")).json().path("levelId").asText();
    String query = replacement.isEmpty() ? "" : "?replacement=" + LEGACY.level(replacement);

    done(LEGACY.web.as("admin").delete("/rest/sandbox/1.0/level/" + level + query));
    assertThat(LEGACY.seers(key)).contains("outsider");
    LEGACY.minuteLater();

    LEGACY.assertSealed(key);
    LEGACY.assertSealed(LEGACY.file());
    assertThat(
            LEGACY
                .web
                .as("admin")
                .get(Steps.setup("LEGACY") + "/steps")
                .json()
                .path("wouldSeal")
                .asBoolean())
        .isTrue();
  }

  @Test
  void r3_where_jira_tells_of_a_deleted_level_another_is_made_at_once() throws IOException {
    Path log = Path.of(System.getProperty("org.slf4j.simpleLogger.logFile"));
    long before = Files.size(log);
    String key = LEGACY.file();
    String level =
        LEGACY.web.as("admin").get(Steps.setup("LEGACY")).json().path("levelId").asText();
    LEGACY.switches().tellsOfLevels = true;
    try {
      done(LEGACY.web.as("admin").delete("/rest/sandbox/1.0/level/" + level));
    } finally {
      LEGACY.switches().tellsOfLevels = false;
    }

    LEGACY.assertSealed(key);
    // It does not hear of the level that it makes itself, and so waits for no lock that it holds.
    assertThat(Files.readString(log).substring((int) before)).doesNotContain("cannot be looked at");
  }

  @Test
  void r3_as_a_sub_task_of_a_public_issue_it_is_sealed_again_at_once() {
    String parent =
        SealedProject.key(
            done(LEGACY.steps.fileIn("LEGACY", "reporter", "Bug", "Typo", "Everybody may know")));
    String key = LEGACY.file();
    ObjectNode convert = Client.object().put("parent", parent).put("issuetype", "Sub-task");

    done(LEGACY.web.as("security-lead").post(SealedProject.WIZARD + key + "/convert", convert));

    LEGACY.assertSealed(key);
    assertThat(LEGACY.seers(parent)).contains("outsider");
  }

  @Test
  void r3_a_public_issue_that_becomes_a_security_issue_is_sealed_with_its_sub_tasks() {
    String key =
        SealedProject.key(
            done(LEGACY.steps.fileIn("LEGACY", "reporter", "Bug", "Crash", "With a payload")));
    ObjectNode move = Client.object().put("project", "LEGACY").put("issuetype", SealedProject.TYPE);

    done(LEGACY.web.as("security-lead").post(SealedProject.WIZARD + key + "/move", move));

    LEGACY.assertSealed(key);
    assertThat(LEGACY.log(key)).anyMatch(line -> line.startsWith("BREACH"));
  }
}
