package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.sandbox.SandboxFixture.DISCLOSURE;
import static org.embargo.sandbox.SandboxFixture.done;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.embargo.sandbox.story.Client;
import org.embargo.sandbox.story.Client.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R1, R3: a public issue that turns out to be about a vulnerability. */
@Tag("R1")
@Tag("R3")
class SealNowIT {
  private static final SealedProject LEGACY = new SealedProject();

  private String key;

  @BeforeEach
  void aPublicBug() {
    LEGACY.minuteLater();
    key =
        SealedProject.key(
            done(LEGACY.steps.fileIn("LEGACY", "reporter", "Bug", "It crashes", "With a cookie")));
  }

  @AfterAll
  static void close() {
    LEGACY.close();
  }

  @Test
  void r1_it_is_sealed_within_the_request_and_is_a_disclosure_from_then_on() {
    assertThat(LEGACY.seers(key)).contains("outsider", "developer");

    done(seal("security-lead", "It is exploitable"));

    LEGACY.assertSealed(key);
    assertThat(search("outsider")).doesNotContain('"' + key + '"');
    assertThat(search("reporter")).contains('"' + key + '"');
    assertThat(LEGACY.log(key))
        .contains("SEALED It is exploitable")
        .anyMatch(l -> l.startsWith("OPENED"));
    LEGACY.minuteLater();
    LEGACY.assertSealed(key);
  }

  @Test
  void r1_its_sub_tasks_are_sealed_with_it() {
    String part = LEGACY.subTask(key);
    assertThat(LEGACY.seers(part)).contains("outsider");

    done(seal("security-member", "It is exploitable"));

    assertThat(LEGACY.seers(part)).containsExactly("security-lead", "security-member");
  }

  @Test
  void a_part_is_not_sealed_by_itself_but_with_its_whole() {
    String part = LEGACY.subTask(key);

    Reply reply =
        LEGACY
            .web
            .as("security-lead")
            .post(DISCLOSURE + part + "/seal", Client.object().put("reason", "A hole"));

    assertThat(reply.status()).isEqualTo(409);
    assertThat(LEGACY.seers(part)).contains("outsider");
  }

  @Test
  void r3_the_report_tells_since_when_who_watched_and_what_was_told() {
    for (String user : List.of("outsider", "developer")) {
      done(LEGACY.web.as(user).post("/rest/api/2/issue/" + key + "/watchers", Client.object()));
    }
    done(
        LEGACY
            .web
            .as("outsider")
            .post("/rest/api/2/issue/" + key + "/comment", Client.object().put("body", "Me too")));
    edit("Staff only");
    LEGACY.minuteLater();
    edit("");

    JsonNode exposure = done(seal("security-lead", "It is exploitable")).json();

    JsonNode periods = exposure.path("periods");
    assertThat(texts(periods.path(0).path("openTo")))
        .containsExactly("the group jira-software-users", "the reporter");
    assertThat(texts(periods.path(1).path("openTo")))
        .containsExactly("the group jira-software-users");
    assertThat(periods.path(2).path("from").asText())
        .isEqualTo(periods.path(1).path("to").asText());
    assertThat(texts(periods.path(3).path("openTo")))
        .contains("the role Security Team", "the reporter");
    assertThat(periods.path(3).has("to")).isFalse();
    assertThat(texts(exposure.path("watchers"))).containsExactly("Dev Developer", "Otto Outsider");
    assertThat(exposure.path("events").path("commented").asInt()).isEqualTo(1);
    assertThat(exposure.path("mails").toString())
        .contains("{\"event\":\"created\",\"to\":\"the address dev@lists.example.org\"}")
        .contains("{\"event\":\"commented\",\"to\":\"all watchers\"}");
    assertThat(exposure.toString()).doesNotContain("It crashes").doesNotContain("cookie");
    assertThat(done(exposureOf("security-member")).json()).isEqualTo(exposure);
  }

  @Test
  void what_was_said_before_it_was_sealed_stays_readable_and_what_is_said_after_is_internal() {
    String comments = "/rest/api/2/issue/" + key + "/comment";
    done(LEGACY.web.as("security-lead").post(comments, Client.object().put("body", "Before")));
    LEGACY.minuteLater();
    LEGACY.minuteLater();
    done(seal("security-lead", "It is exploitable"));

    done(LEGACY.web.as("security-lead").post(comments, Client.object().put("body", "After")));

    assertThat(LEGACY.web.as("reporter").get(comments).body())
        .contains("Before")
        .doesNotContain("After");
  }

  @ParameterizedTest
  @CsvSource({"reporter, 403", "developer, 403", "outsider, 403", "admin, 403", "'', 404"})
  void only_the_team_seals(String user, int status) {
    assertThat(seal(user, "No").status()).isEqualTo(status);
    assertThat(exposureOf(user).status()).isEqualTo(404);
    assertThat(LEGACY.seers(key)).contains("outsider");
  }

  @Test
  @Tag("R5")
  void r5_for_who_cannot_see_it_a_sealed_issue_answers_as_an_unknown_one() {
    done(seal("security-lead", "It is exploitable"));

    Reply hidden = seal("outsider", "No");
    Reply unknown =
        LEGACY
            .web
            .as("outsider")
            .post(DISCLOSURE + "LEGACY-99999/seal", Client.object().put("reason", "No"));

    assertThat(hidden.status()).isEqualTo(404);
    assertThat(hidden.body()).isEqualTo(unknown.body());
    assertThat(exposureOf("outsider").body())
        .isEqualTo(LEGACY.web.as("outsider").get(DISCLOSURE + "LEGACY-99999/exposure").body());
  }

  @Test
  void it_takes_a_reason_and_is_done_once() {
    assertThat(seal("security-lead", " ").json().path("errors").path("reason").asText())
        .isEqualTo("is needed");
    assertThat(LEGACY.seers(key)).contains("outsider");

    done(seal("security-lead", "It is exploitable"));

    assertThat(seal("security-lead", "Again").status()).isEqualTo(409);
  }

  @Test
  void without_the_listener_it_is_sealed_by_the_request_itself() {
    LEGACY.switches().events = false;
    try {
      done(seal("security-lead", "It is exploitable"));
    } finally {
      LEGACY.switches().events = true;
    }

    LEGACY.assertSealed(key);
  }

  @Test
  void it_can_be_released_when_it_was_no_security_issue_after_all() {
    done(seal("security-lead", "It is exploitable"));

    done(
        LEGACY
            .web
            .as("security-member")
            .post(DISCLOSURE + key + "/release", Client.object().put("reason", "It is not")));
    edit("");
    LEGACY.minuteLater();

    assertThat(LEGACY.seers(key)).contains("outsider");
  }

  private Reply seal(String user, String reason) {
    return LEGACY
        .web
        .as(user)
        .post(DISCLOSURE + key + "/seal", Client.object().put("reason", reason));
  }

  private Reply exposureOf(String user) {
    return LEGACY.web.as(user).get(DISCLOSURE + key + "/exposure");
  }

  private String search(String user) {
    return LEGACY.web.as(user).get("/rest/api/2/search").body();
  }

  /** Sets the level as the lead; empty takes it off. */
  private void edit(String level) {
    ObjectNode body = Client.object();
    ObjectNode fields = body.putObject("fields");
    if (level.isEmpty()) {
      fields.putNull("security");
    } else {
      fields.putObject("security").put("name", level);
    }
    done(LEGACY.web.as("security-lead").put("/rest/api/2/issue/" + key, body));
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}
