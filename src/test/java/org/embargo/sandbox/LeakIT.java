package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.sandbox.SandboxFixture.DISCLOSURE;
import static org.embargo.sandbox.SandboxFixture.done;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.embargo.sandbox.jira.activity.AttachmentRow;
import org.embargo.sandbox.jira.activity.Outgoing.By;
import org.embargo.sandbox.jira.activity.Outgoing.Message;
import org.embargo.sandbox.story.Client;
import org.embargo.sandbox.story.Client.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R2, R5, R6 and R8: what gets out of a sealed issue, at every door and however Jira behaves. */
@Tag("P9")
@Tag("P11")
@Tag("R2")
@Tag("R5")
@Tag("R6")
@Tag("R8")
class LeakIT {
  private static final SealedProject LEGACY = new SealedProject();
  private static final String HUSH = "hush";
  private static final List<String> OTHERS = List.of("developer", "outsider", "admin", "");

  private String key;
  private String open;
  private String versionId;
  private long attachment;

  /** A sealed issue with everything around it that could tell of it. */
  @BeforeEach
  void aSealedIssueInTheMiddleOfAProject() {
    LEGACY.minuteLater();
    key =
        SealedProject.key(
            done(
                LEGACY.steps.fileIn(
                    "LEGACY", "reporter", SealedProject.TYPE, HUSH + " title", HUSH + " text")));
    open =
        SealedProject.key(done(LEGACY.steps.fileIn("LEGACY", "developer", "Bug", "Typo", "Log")));
    ObjectNode link = Client.object();
    link.putObject("type").put("name", "relates to");
    link.putObject("inwardIssue").put("key", open);
    link.putObject("outwardIssue").put("key", key);
    done(LEGACY.web.as("security-lead").post("/rest/api/2/issueLink", link));
    versionId = LEGACY.version("1.0 " + key);
    LEGACY.nameVersion(key, "1.0 " + key);
    comment("security-lead", HUSH + " among us, [~outsider] and [~developer]", "Security Team");
    comment("reporter", HUSH + " from the reporter, [~outsider]", "");
    done(LEGACY.web.as("security-lead").put("/rest/api/2/issue/" + key, labels("word-" + key)));
    AttachmentRow row = LEGACY.attach(key, HUSH + ".txt", HUSH + " in a file");
    attachment = row.id();
  }

  @AfterEach
  void asJiraIsByDefault() {
    LEGACY.switches().hiddenIsForbidden = false;
    LEGACY.switches().addressesGetAll = false;
    LEGACY.switches().hostBeforePlugins = true;
  }

  @AfterAll
  static void close() {
    LEGACY.close();
  }

  /**
   * The key itself is in the history of what was linked, and Jira's REST may say that it exists.
   */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void r5_at_no_door_does_anybody_else_get_a_title_or_a_text(boolean hiddenIsForbidden) {
    LEGACY.switches().hiddenIsForbidden = hiddenIsForbidden;
    for (String user : OTHERS) {
      for (String door : doors()) {
        Reply reply = LEGACY.web.as(user).get(door);
        assertThat(reply.body()).as("%s at %s", user, door).doesNotContain(HUSH);
        if (door.contains(key)) {
          assertThat(reply.status()).as("%s at %s", user, door).isNotEqualTo(200);
        }
      }
    }
    // The doors are the right ones: the team gets it there.
    assertThat(doors().stream().filter(this::givesTheTeamMore)).hasSizeGreaterThan(8);
  }

  private boolean givesTheTeamMore(String door) {
    return LEGACY.web.as("security-lead").get(door).body().contains(HUSH);
  }

  private List<String> doors() {
    String issue = "/rest/api/2/issue/" + key;
    return List.of(
        issue,
        issue + "?expand=changelog",
        issue + "/comment",
        issue + "/transitions",
        issue + "/watchers",
        "/browse/" + key,
        DISCLOSURE + key,
        DISCLOSURE + key + "/audience",
        DISCLOSURE + key + "/exposure",
        "/plugins/servlet/embargo/issue/" + key,
        "/rest/api/2/issue/" + open + "?expand=changelog",
        "/browse/" + open,
        "/rest/api/2/search",
        "/rest/api/2/search?jql=text%20~%20%22" + HUSH + "%22",
        "/rest/api/2/search?jql=key%20%3D%20" + key,
        "/rest/api/2/issue/picker?query=" + HUSH,
        "/issues/",
        "/activity",
        "/secure/ReleaseNote.jspa?version=" + versionId,
        "/rest/api/2/project/LEGACY/versions",
        "/rest/api/2/version/" + versionId + "/relatedIssueCounts",
        "/rest/api/2/attachment/" + attachment,
        "/secure/attachment/" + attachment + "/file.txt");
  }

  /** Jira's own may differ (rule 2.6); of ours and of search no bit does. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void r5_hidden_and_unknown_are_the_same_at_our_doors_and_in_search(boolean hiddenIsForbidden) {
    LEGACY.switches().hiddenIsForbidden = hiddenIsForbidden;
    for (String user : OTHERS) {
      for (String door :
          List.of(
              DISCLOSURE + "%s",
              DISCLOSURE + "%s/audience",
              DISCLOSURE + "%s/exposure",
              DISCLOSURE + "%s/preview/cve",
              "/plugins/servlet/embargo/issue/%s",
              "/rest/api/2/search?jql=key%%20%%3D%%20%s")) {
        Reply hidden = LEGACY.web.as(user).get(String.format(door, key));
        Reply unknown = LEGACY.web.as(user).get(String.format(door, "LEGACY-99999"));

        assertThat(hidden.status()).as(door).isEqualTo(unknown.status());
        assertThat(hidden.body().replace(key, "KEY"))
            .as("%s at %s", user, door)
            .isEqualTo(unknown.body().replace("LEGACY-99999", "KEY"));
      }
    }
  }

  @Test
  void r5_a_project_that_one_may_not_browse_is_told_from_an_unknown_one_by_jira_alone() {
    String setup = "/rest/embargo/1.0/project/%s/setup/plan";
    // Rule 1.33: Jira tells a hidden project from an unknown one when somebody tries to create.
    assertThat(LEGACY.steps.fileIn("LEGACY", "", "Bug", "Typo", "Log").body())
        .isNotEqualTo(LEGACY.steps.fileIn("NOSUCH", "", "Bug", "Typo", "Log").body());

    Reply hidden = LEGACY.web.as("outsider").get(String.format(setup, "LEGACY"));

    assertThat(hidden.body())
        .isEqualTo(LEGACY.web.as("outsider").get(String.format(setup, "NOSUCH")).body());
    assertThat(LEGACY.web.as("outsider").get("/rest/embargo/1.0/project/LEGACY/leaks").body())
        .isEqualTo(LEGACY.web.as("outsider").get("/rest/embargo/1.0/project/NOSUCH/leaks").body());
  }

  /** Whoever was mentioned, watches or is in the scheme: only who sees the issue is mailed. */
  @ParameterizedTest
  @CsvSource({"true", "false"})
  void r5_nobody_else_is_mailed_not_even_who_was_mentioned_or_has_a_filter(boolean hostFirst) {
    LEGACY.switches().hostBeforePlugins = hostFirst;
    done(LEGACY.steps.triage("security-member", key));
    comment("reporter", HUSH + " again, [~outsider]", "");
    LEGACY.sendFilters();

    assertThat(mailsWithHush())
        .isNotEmpty()
        .isSubsetOf("reporter", "security-lead", "security-member");
  }

  /**
   * Rule 4.7 in its worse reading, and rule 5.1: Jira itself leaks, and the detectors say where.
   */
  @Test
  void r6_an_address_and_a_webhook_without_jql_get_it_and_both_are_found() {
    LEGACY.switches().addressesGetAll = true;
    JsonNode created = webhook("chat", "", "jira:issue_updated", "comment_created");
    webhook("only open ones", "level is EMPTY", "jira:issue_updated", "comment_created");
    webhook("releases", "", "jira:version_released");

    comment("reporter", HUSH + " more", "");

    assertThat(mailsWithHush()).contains("dev@lists.example.org");
    assertThat(LEGACY.outgoing())
        .filteredOn(message -> message.by() == By.WEBHOOK && message.text().contains(HUSH))
        .extracting(Message::to)
        .containsOnly(created.path("url").asText());
    assertThat(places(leaks(), "MAIL_ADDRESS")).containsExactly("dev@lists.example.org");
    JsonNode hooks = LEGACY.web.as("admin").get("/rest/jira-webhook/1.0/webhooks").json();
    JsonNode judged =
        done(LEGACY.web.as("admin").post("/rest/embargo/1.0/project/LEGACY/leaks/webhooks", hooks))
            .json();
    assertThat(places(judged, "WEBHOOK")).containsExactly("chat");
    assertThat(judged.toString()).contains("level is EMPTY").doesNotContain("https://");
  }

  @Test
  void r6_a_link_and_an_early_version_are_found_by_key_and_name_only() {
    JsonNode leaks = leaks();

    assertThat(places(leaks, "LINK")).contains(open).doesNotContain(key);
    assertThat(places(leaks, "VERSION")).contains("1.0 " + key);
    assertThat(places(leaks, "LABEL")).contains(key);
    assertThat(leaks.toString()).doesNotContain("word-" + key);
    assertThat(leaks.toString()).doesNotContain(HUSH);
    // What the detectors speak of is true: anybody gets the key, a count and a word.
    assertThat(LEGACY.web.as("outsider").get("/rest/api/2/labels/suggest?query=word-").body())
        .contains("word-" + key);
    assertThat(
            LEGACY.web.as("outsider").get("/rest/api/2/issue/" + open + "?expand=changelog").body())
        .contains(key);
    assertThat(
            LEGACY
                .web
                .as("outsider")
                .get("/rest/api/2/version/" + versionId + "/relatedIssueCounts")
                .json()
                .path("issuesFixedCount")
                .asInt())
        .isEqualTo(1);
  }

  @Test
  void r6_the_list_is_for_who_administers_the_project_and_bad_input_is_told() {
    String leaks = "/rest/embargo/1.0/project/LEGACY/leaks";
    assertThat(LEGACY.web.as("security-lead").get(leaks).status()).isEqualTo(404);
    assertThat(LEGACY.web.as("developer").get(leaks).status()).isEqualTo(200);
    for (String body : List.of("{}", "[{}]", "[", "[{\"name\": \"x\"}]")) {
      assertThat(LEGACY.web.as("admin").post(leaks + "/webhooks", body).status()).isEqualTo(400);
    }
    ArrayNode none = JsonNodeFactory.instance.arrayNode();
    assertThat(LEGACY.web.as("outsider").post(leaks + "/webhooks", none).status()).isEqualTo(404);
  }

  @Test
  void r2_the_reporter_opens_comments_and_is_mailed_in_every_state() {
    for (String transition : List.of("", "Triage", "Resolve")) {
      if (transition.equals("Triage")) {
        done(LEGACY.steps.triage("security-member", key));
      } else if (transition.equals("Resolve")) {
        done(LEGACY.steps.resolve("security-member", key, List.of("1.0 " + key)));
      }
      String words = HUSH + " in " + transition;

      assertThat(LEGACY.web.as("reporter").get("/rest/api/2/issue/" + key).status()).isEqualTo(200);
      assertThat(LEGACY.web.as("reporter").get("/browse/" + key).status()).isEqualTo(200);
      comment("reporter", "I add " + words, "");
      ObjectNode shared = Client.object().put("body", "We say " + words).put("shared", true);
      done(LEGACY.web.as("security-lead").post(DISCLOSURE + key + "/comments", shared));

      assertThat(LEGACY.outgoing())
          .filteredOn(message -> message.text().contains("We say " + words))
          .extracting(Message::to)
          .contains("reporter");
      assertThat(LEGACY.web.as("security-lead").get("/rest/api/2/issue/" + key).body())
          .contains("I add " + words);
    }
  }

  /** The plugin writes to the log, and even what goes wrong holds no word of the issue. */
  @Test
  void r8_the_log_holds_keys_and_no_text() throws IOException {
    Path log = Path.of(System.getProperty("org.slf4j.simpleLogger.logFile"));
    long before = Files.size(log);
    LEGACY.openByCode(key);
    comment("security-member", HUSH + " said openly", "");
    String collaborators = DISCLOSURE + key + "/collaborators";
    ObjectNode developer = Client.object().put("user", "developer");
    done(
        LEGACY
            .web
            .as("security-lead")
            .post(collaborators, developer.put("reason", HUSH + " reason")));
    LEGACY.minuteLater();
    done(LEGACY.web.as("security-lead").delete(collaborators + "/developer"));

    String written = Files.readString(log).substring((int) before);
    assertThat(written)
        .contains("issue " + key + " was not sealed and is now")
        .doesNotContain(HUSH);
  }

  private void comment(String user, String text, String role) {
    ObjectNode body = Client.object().put("body", text);
    if (!role.isEmpty()) {
      body.putObject("visibility").put("type", "role").put("value", role);
    }
    done(LEGACY.web.as(user).post("/rest/api/2/issue/" + key + "/comment", body));
  }

  private static ObjectNode labels(String... words) {
    ObjectNode issue = Client.object();
    Stream.of(words).forEach(issue.putObject("fields").putArray("labels")::add);
    return issue;
  }

  private List<String> mailsWithHush() {
    return LEGACY.outgoing().stream()
        .filter(message -> message.by() == By.MAIL && message.text().contains(HUSH))
        .filter(message -> message.text().contains(key))
        .map(Message::to)
        .distinct()
        .toList();
  }

  private static JsonNode webhook(String name, String jql, String... events) {
    ObjectNode hook = Client.object().put("name", name);
    hook.put("url", "https://" + name.replace(' ', '-') + ".example.org/");
    Stream.of(events).forEach(hook.putArray("events")::add);
    hook.putObject("filters").put("issue-related-events-section", jql);
    return done(LEGACY.web.as("admin").post("/rest/jira-webhook/1.0/webhooks", hook)).json();
  }

  private static JsonNode leaks() {
    return done(LEGACY.web.as("admin").get("/rest/embargo/1.0/project/LEGACY/leaks")).json();
  }

  private static List<String> places(JsonNode leaks, String path) {
    for (JsonNode leak : leaks.path("leaks")) {
      if (leak.path("path").asText().equals(path)) {
        return StreamSupport.stream(leak.path("places").spliterator(), false)
            .map(JsonNode::asText)
            .toList();
      }
    }
    throw new AssertionError("no " + path + " in " + leaks);
  }

  @Test
  @Tag("R13")
  void r13_the_scan_of_a_draft_does_not_say_which_projects_there_are_beyond_the_readers_own() {
    String key = LEGACY.file();
    assertThat(leaksOf(key, "Also seen in WEBSITE-99999"))
        .containsExactly("names WEBSITE-99999, an issue that not everybody sees");

    LEGACY.hideFromAllButAdmins("WEBSITE");

    assertThat(leaksOf(key, "Also seen in WEBSITE-99999"))
        .isEqualTo(leaksOf(key, "Also seen in NOSUCH-99999"))
        .isEmpty();
    assertThat(leaksOf(key, "Also seen in LEGACY-99999"))
        .containsExactly("names LEGACY-99999, an issue that not everybody sees");
  }

  private static List<String> leaksOf(String key, String description) {
    ObjectNode body = Client.object();
    body.set("advisory", SandboxFixture.advisory().put("description", description));
    String check = SandboxFixture.DISCLOSURE + key + "/draft/check";
    Reply checked = done(LEGACY.web.as("security-lead").post(check, body));
    return checked.json().path("leaks").findValuesAsText("reason");
  }
}
