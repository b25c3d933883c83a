package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.sandbox.SandboxFixture.DISCLOSURE;
import static org.embargo.sandbox.SandboxFixture.done;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.embargo.sandbox.jira.activity.Outgoing.By;
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

/** R7: what the security team says among itself stays there. */
@Tag("P8")
@Tag("R7")
class ConversationIT {
  private static final SealedProject LEGACY = new SealedProject();
  private static final String HOW = "It is exploited by a cookie, see ";
  private static final String TEAM = "Security Team";

  private String key;
  private String words;

  @BeforeEach
  void aReport() {
    LEGACY.minuteLater();
    key = LEGACY.file();
    words = HOW + key;
    String watchers = "/rest/api/2/issue/" + key + "/watchers";
    done(LEGACY.web.as("security-member").post(watchers, Client.object()));
  }

  @AfterAll
  static void close() {
    LEGACY.close();
  }

  @Test
  void r7_who_does_not_say_otherwise_speaks_to_the_team() {
    done(write("security-lead", Client.object().put("body", words)));

    assertThat(readers()).containsExactly("security-lead", "security-member");
    assertThat(mailed()).containsExactly("security-member");
  }

  @Test
  void r7_what_is_shared_reaches_the_reporter_at_once_and_by_mail() {
    done(write("security-lead", Client.object().put("body", words).put("shared", true)));
    LEGACY.minuteLater();

    assertThat(readers()).containsExactly("reporter", "security-lead", "security-member");
    assertThat(mailed()).contains("reporter");
    assertThat(LEGACY.log(key)).anyMatch(line -> line.startsWith("COMMENT_SHARED comment "));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void r7_a_comment_of_the_team_that_comes_through_jira_is_restricted_at_once(boolean heard) {
    LEGACY.switches().events = heard;
    try {
      done(comment("security-member", words, ""));
    } finally {
      LEGACY.switches().events = true;
    }
    if (!heard) {
      LEGACY.minuteLater();
    }

    assertThat(readers()).containsExactly("security-lead", "security-member");
    assertThat(LEGACY.log(key))
        .filteredOn(line -> line.startsWith("COMMENT_RESTRICTED"))
        .hasSize(1);
    assertThat(LEGACY.log(key)).noneMatch(line -> line.contains(words));
  }

  @Test
  void r7_a_comment_that_somebody_opens_by_editing_is_restricted_again() {
    String id = id(done(write("security-lead", Client.object().put("body", words))));

    done(LEGACY.web.as("security-member").put(jira() + "/" + id, body(words, "")));

    assertThat(readers()).containsExactly("security-lead", "security-member");
  }

  @Test
  void r7_a_comment_for_another_role_that_the_reporter_is_in_is_restricted_to_the_team() {
    LEGACY.enterRole("reporter", "Developers");

    done(comment("security-member", words, "Developers"));

    assertThat(readers()).containsExactly("security-lead", "security-member");
  }

  @Test
  void r7_what_was_internal_can_be_shared_later_and_only_once() {
    String id = id(done(write("security-lead", Client.object().put("body", words))));

    for (int i = 0; i < 2; i++) {
      done(share("security-member", id));
    }
    done(comment("security-lead", "Unrelated", TEAM));

    assertThat(readers()).containsExactly("reporter", "security-lead", "security-member");
    assertThat(mailed()).filteredOn("reporter"::equals).hasSize(1);
    assertThat(LEGACY.log(key)).filteredOn(line -> line.startsWith("COMMENT_SHARED")).hasSize(1);
  }

  @Test
  @Tag("R2")
  void r2_the_reporter_comments_on_it_and_everybody_in_it_reads_that() {
    done(comment("reporter", words, ""));
    LEGACY.minuteLater();

    assertThat(readers()).containsExactly("reporter", "security-lead", "security-member");
    assertThat(LEGACY.log(key)).noneMatch(line -> line.startsWith("COMMENT_RESTRICTED"));
  }

  @Test
  void r7_what_was_shared_and_is_restricted_by_somebody_since_is_not_opened_again() {
    ObjectNode body = Client.object().put("body", words).put("shared", true);
    String id = id(done(write("security-lead", body)));
    LEGACY.enterRole("security-lead", "Administrators");
    done(LEGACY.web.as("security-lead").put(jira() + "/" + id, body(words, "Administrators")));

    assertThat(share("security-member", id).status()).isEqualTo(404);
    assertThat(comments("reporter")).doesNotContain(words);
  }

  @Test
  void r7_a_reporter_of_the_team_makes_no_comment_come_open() {
    String own =
        SealedProject.key(
            done(
                LEGACY.steps.fileIn(
                    "LEGACY", "security-lead", SealedProject.TYPE, "Hole", "Found it")));
    ObjectNode body = Client.object().put("body", words);
    done(LEGACY.web.as("security-member").post(DISCLOSURE + own + "/comments", body));
    LEGACY.minuteLater();

    assertThat(LEGACY.log(own)).noneMatch(line -> line.startsWith("COMMENT_RESTRICTED"));
  }

  @ParameterizedTest
  @CsvSource({"reporter, 403", "outsider, 404", "admin, 404", "developer, 404", "'', 404"})
  void r7_only_the_team_writes_and_shares_through_the_product(String user, int status) {
    String id = id(done(write("security-lead", Client.object().put("body", words))));
    Reply unknown =
        LEGACY
            .web
            .as(user)
            .post(DISCLOSURE + "LEGACY-99999/comments", Client.object().put("body", "x"));

    Reply written = write(user, Client.object().put("body", "Not mine to say"));

    assertThat(written.status()).isEqualTo(status);
    assertThat(share(user, id).status()).isEqualTo(status);
    if (status == 404) {
      assertThat(written.body()).isEqualTo(unknown.body());
    }
    assertThat(readers()).containsExactly("security-lead", "security-member");
    assertThat(comments("security-lead")).doesNotContain("Not mine to say");
  }

  @Test
  void r7_a_comment_that_is_not_the_teams_is_not_shared_and_is_as_none() {
    LEGACY.enterRole("security-lead", "Administrators");
    String ofAdmins = id(done(comment("security-lead", words, "Administrators")));

    Reply shared = share("security-member", ofAdmins);

    assertThat(shared.status()).isEqualTo(404);
    assertThat(shared.body()).isEqualTo(share("security-member", "1").body());
    assertThat(shared.body()).isEqualTo(share("security-member", "nonsense").body());
    assertThat(comments("reporter")).doesNotContain(words);
  }

  @Test
  void r7_bad_input_names_the_field_and_writes_nothing() {
    for (String body :
        List.of("{\"body\": \" \"}", "{\"shared\": true}", "{\"body\": 1}", "{\"boddy\": \"x\"}")) {
      Reply reply = LEGACY.web.as("security-lead").post(DISCLOSURE + key + "/comments", body);
      assertThat(reply.status()).as(body).isEqualTo(400);
      assertThat(reply.body()).contains("bod");
    }
    Reply notFlag = write("security-lead", Client.object().put("body", "x").put("shared", "yes"));
    assertThat(notFlag.json().path("errors").path("shared").asText()).contains("true nor false");
    assertThat(comments("security-lead")).contains("\"total\":0");
  }

  private Reply write(String user, ObjectNode body) {
    return LEGACY.web.as(user).post(DISCLOSURE + key + "/comments", body);
  }

  private Reply share(String user, String id) {
    return LEGACY
        .web
        .as(user)
        .post(DISCLOSURE + key + "/comments/" + id + "/share", Client.object());
  }

  /** Through Jira's own door. */
  private Reply comment(String user, String text, String role) {
    return LEGACY.web.as(user).post(jira(), body(text, role));
  }

  private String jira() {
    return "/rest/api/2/issue/" + key + "/comment";
  }

  private static ObjectNode body(String text, String role) {
    ObjectNode body = Client.object().put("body", text);
    if (!role.isEmpty()) {
      body.putObject("visibility").put("type", "role").put("value", role);
    }
    return body;
  }

  private static String id(Reply reply) {
    return reply.json().path("id").asText();
  }

  private String comments(String user) {
    return LEGACY.web.as(user).get(jira()).body();
  }

  /** Whoever gets the words at any door: the issue, its comments, a search, our own. */
  private List<String> readers() {
    return Stream.of("reporter", "security-lead", "security-member", "developer", "admin", "")
        .filter(
            user ->
                Stream.of(
                        "/rest/api/2/issue/" + key,
                        jira(),
                        "/rest/api/2/search",
                        DISCLOSURE + key,
                        "/browse/" + key)
                    .anyMatch(door -> LEGACY.web.as(user).get(door).body().contains(words)))
        .toList();
  }

  private List<String> mailed() {
    return LEGACY.outgoing().stream()
        .filter(message -> message.by() == By.MAIL && message.key().equals(key))
        .filter(message -> message.text().contains(words))
        .map(Message::to)
        .toList();
  }
}
