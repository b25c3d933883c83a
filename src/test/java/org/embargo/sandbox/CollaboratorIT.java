package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.sandbox.SandboxFixture.DISCLOSURE;
import static org.embargo.sandbox.SandboxFixture.done;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.embargo.sandbox.story.Client;
import org.embargo.sandbox.story.Client.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let into one sealed issue by name. */
class CollaboratorIT {
  private static final SealedProject LEGACY = new SealedProject();

  private String key;

  @BeforeEach
  void aReport() {
    LEGACY.minuteLater();
    key = LEGACY.file();
  }

  @AfterAll
  static void close() {
    LEGACY.close();
  }

  @Test
  void who_is_let_in_with_a_reason_sees_the_one_issue_until_taken_out() {
    done(add("security-lead", "developer", "Knows the parser"));

    assertThat(LEGACY.seers(key))
        .containsExactly("reporter", "security-lead", "security-member", "developer");
    assertThat(search("developer")).contains('"' + key + '"');
    assertThat(LEGACY.log(key)).anyMatch(l -> l.endsWith("JIRAUSER10003: Knows the parser"));
    LEGACY.minuteLater();
    assertThat(LEGACY.seers(key)).contains("developer");

    done(remove("security-member", "developer"));

    LEGACY.assertSealed(key);
    assertThat(search("developer")).doesNotContain('"' + key + '"');
    assertThat(LEGACY.log(key)).contains("COLLABORATOR_REMOVED JIRAUSER10003");
  }

  @Test
  void a_collaborator_reads_what_is_shared_and_not_what_is_internal() {
    done(add("security-lead", "developer", "Knows the parser"));
    String comments = DISCLOSURE + key + "/comments";
    ObjectNode internal = Client.object().put("body", "Internal words");
    ObjectNode shared = Client.object().put("body", "Shared words").put("shared", true);
    done(LEGACY.web.as("security-lead").post(comments, internal));
    done(LEGACY.web.as("security-lead").post(comments, shared));

    assertThat(LEGACY.web.as("developer").get("/rest/api/2/issue/" + key).body())
        .contains("Shared words")
        .doesNotContain("Internal words");
    assertThat(add("developer", "outsider", "My friend").status()).isEqualTo(403);
  }

  @Test
  void the_team_may_use_jiras_own_field_and_that_is_logged() {
    done(editField("security-member", List.of("developer")));

    assertThat(LEGACY.seers(key)).contains("developer");
    assertThat(LEGACY.log(key)).contains("COLLABORATOR_ADDED JIRAUSER10003, in the issue's field");

    done(editField("security-member", List.of()));

    LEGACY.assertSealed(key);
    assertThat(LEGACY.log(key)).contains("COLLABORATOR_REMOVED JIRAUSER10003");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whom_somebody_else_names_in_the_field_is_taken_out_within_the_event_or_the_minute(
      boolean heard) {
    done(add("security-lead", "developer", "Knows the parser"));
    LEGACY.switches().events = heard;
    try {
      done(editField("reporter", List.of("outsider")));
    } finally {
      LEGACY.switches().events = true;
    }
    if (!heard) {
      LEGACY.minuteLater();
    }

    assertThat(LEGACY.seers(key))
        .containsExactly("reporter", "security-lead", "security-member", "developer");
    assertThat(search("outsider")).doesNotContain('"' + key + '"');
    assertThat(LEGACY.log(key))
        .contains(
            "COLLABORATOR_REMOVED JIRAUSER10005 had been added by nobody of the security team",
            "COLLABORATOR_ADDED JIRAUSER10003 had been taken out by nobody of the security team");
  }

  @Test
  @Tag("R1")
  void r1_whom_a_reporter_names_when_filing_is_not_let_in() {
    ObjectNode body = Client.object();
    ObjectNode fields = body.putObject("fields");
    fields.putObject("project").put("key", "LEGACY");
    fields.putObject("issuetype").put("name", SealedProject.TYPE);
    fields.put("summary", "Hole");
    fields.putArray(LEGACY.field("Collaborators (LEGACY)")).addObject().put("name", "outsider");
    String filed =
        SealedProject.key(done(LEGACY.web.as("reporter").post("/rest/api/2/issue", body)));

    LEGACY.assertSealed(filed);
    assertThat(LEGACY.log(filed))
        .anyMatch(line -> line.startsWith("COLLABORATOR_REMOVED JIRAUSER10005"));
  }

  @ParameterizedTest
  @CsvSource({"reporter, 403", "outsider, 404", "admin, 404", "'', 404"})
  void only_the_team_lets_somebody_in_or_out(String user, int status) {
    done(add("security-lead", "developer", "Knows the parser"));

    Reply added = add(user, "outsider", "My friend");

    assertThat(added.status()).isEqualTo(status);
    assertThat(remove(user, "developer").status()).isEqualTo(status);
    assertThat(LEGACY.seers(key)).contains("developer").doesNotContain("outsider");
    if (status == 404) {
      assertThat(added.body()).isEqualTo(remove(user, "nobody").body());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "nobody,        A reason, 400, is unknown",
    "former-member, A reason, 409, is deactivated",
    "developer,     '',       400, is needed",
    "reporter,      A reason, 409, sees the issue already"
  })
  void bad_input_is_told_and_lets_nobody_in(String user, String reason, int status, String told) {
    Reply reply = add("security-lead", user, reason);

    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.body()).contains(told);
    LEGACY.assertSealed(key);
  }

  @Test
  void who_may_not_browse_the_project_is_refused_because_it_would_be_of_no_use() {
    LEGACY.leaveGroup("outsider", "jira-software-users");
    try {
      Reply reply = add("security-lead", "outsider", "Knows the parser");

      assertThat(reply.status()).isEqualTo(409);
      assertThat(reply.json().path("errors").path("user").asText()).contains("may not browse");
    } finally {
      LEGACY.joinGroup("outsider", "jira-software-users");
    }
    LEGACY.minuteLater();
    LEGACY.assertSealed(key);
  }

  @Test
  void when_the_issue_is_released_nobody_is_let_in_by_name_any_more() {
    done(add("security-lead", "developer", "Knows the parser"));
    ObjectNode move = Client.object().put("project", "LEGACY").put("issuetype", "Bug");
    move.put("security", LEGACY.level("Security team and reporter"));
    done(LEGACY.web.as("security-lead").post(SealedProject.WIZARD + key + "/move", move));

    done(
        LEGACY
            .web
            .as("security-lead")
            .post(DISCLOSURE + key + "/release", Client.object().put("reason", "No hole")));

    assertThat(LEGACY.seers(key)).doesNotContain("developer");
  }

  private Reply add(String user, String who, String reason) {
    ObjectNode body = Client.object().put("user", who).put("reason", reason);
    return LEGACY.web.as(user).post(DISCLOSURE + key + "/collaborators", body);
  }

  private Reply remove(String user, String who) {
    return LEGACY.web.as(user).delete(DISCLOSURE + key + "/collaborators/" + who);
  }

  private Reply editField(String user, List<String> names) {
    ObjectNode body = Client.object();
    ArrayNode users = body.putObject("fields").putArray(LEGACY.field("Collaborators (LEGACY)"));
    names.forEach(name -> users.addObject().put("name", name));
    return LEGACY.web.as(user).put("/rest/api/2/issue/" + key, body);
  }

  private String search(String user) {
    return LEGACY.web.as(user).get("/rest/api/2/search").body();
  }
}
