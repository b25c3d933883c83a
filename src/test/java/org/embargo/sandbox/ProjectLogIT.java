package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.sandbox.SandboxFixture.done;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.embargo.sandbox.jira.Demo;
import org.embargo.sandbox.jira.activity.Outgoing.Message;
import org.embargo.sandbox.story.Client.Reply;
import org.embargo.sandbox.story.Steps;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** R27: what is changed in a project leaves a trace, and the security team hears of it. */
@Tag("R27")
@Tag("R37")
class ProjectLogIT {
  private static final SealedProject LEGACY = new SealedProject();
  private static final String POLICY = Steps.policy("LEGACY");
  private static final String LOG = "/rest/embargo/1.0/project/LEGACY/log";
  private static final String LINK = "/rest/embargo/1.0/project/LEGACY/calendar/link";
  private static final String CALENDAR = "/plugins/servlet/embargo/calendar/LEGACY";

  private final ProjectNews news = new ProjectNews(LEGACY);

  @AfterAll
  static void close() {
    LEGACY.close();
  }

  @Test
  void r27_who_changes_the_policy_says_which_version_they_have_seen() {
    ObjectNode seen = policy();
    ObjectNode changed = seen.deepCopy().put("persons", 1);
    ObjectNode blind = changed.deepCopy();
    blind.remove("version");

    Reply refused = LEGACY.web.as("admin").put(POLICY, blind);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().path("errors").toString()).isEqualTo("{\"version\":\"is missing\"}");

    int version = done(LEGACY.web.as("admin").put(POLICY, changed)).json().path("version").asInt();
    assertThat(version).isEqualTo(seen.path("version").asInt() + 1);
    Reply late = LEGACY.web.as("admin").put(POLICY, seen.put("time", "09:00"));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.json().path("errors").path("version").asText())
        .contains("is at version " + version);
    assertThat(policy()).isEqualTo(changed.put("version", version));

    done(LEGACY.web.as("admin").put(POLICY, changed));
    assertThat(policy().path("version").asInt()).isEqualTo(version);
    done(LEGACY.steps.changePolicy("LEGACY", changed.put("persons", 2)));
  }

  @Test
  void r27_a_change_of_the_policy_is_logged_with_before_and_after_and_mailed_without() {
    ObjectNode lists = policy();
    lists.putArray("announceLists").add("dev@example.org");
    done(LEGACY.web.as("admin").put(POLICY, lists));
    LEGACY.minuteLater();

    JsonNode line = news.lines().get(0);
    int version = lists.path("version").asInt();
    assertThat(news.lines()).hasSize(1);
    assertThat(line.path("who").asText()).isEqualTo(Demo.key("admin"));
    assertThat(line.path("what").asText()).isEqualTo("POLICY_CHANGED");
    assertThat(line.path("note").asText()).isEqualTo("announceLists, version");
    assertThat(line.path("before").asText())
        .isEqualTo("{\"announceLists\":[],\"version\":" + version + "}");
    assertThat(line.path("after").asText())
        .isEqualTo("{\"announceLists\":[\"dev@example.org\"],\"version\":" + (version + 1) + "}");
    news.assertTold(
        ProjectNews.TEAM,
        "The policy was changed by " + Demo.key("admin") + ": announceLists, version");
    assertThat(news.mails())
        .extracting(Message::text)
        .noneMatch(text -> text.contains("dev@example.org"));
    LEGACY.minuteLater();
    assertThat(news.mails()).hasSize(2);
  }

  @Test
  void r27_another_role_as_the_security_team_is_a_change_of_the_setup() {
    String path = Steps.setup("LEGACY");
    ObjectNode setup = (ObjectNode) done(LEGACY.web.as("admin").get(path)).json();
    ObjectNode other = setup.deepCopy();
    other.put("fixedResolutionId", otherResolution(setup.path("fixedResolutionId").asText()));

    done(LEGACY.web.as("admin").put(path, other));
    done(LEGACY.web.as("admin").put(path, other));
    LEGACY.minuteLater();

    assertThat(news.lines()).hasSize(1);
    assertThat(news.lines().get(0).path("what").asText()).isEqualTo("SETUP_CHANGED");
    assertThat(news.lines().get(0).path("note").asText()).isEqualTo("fixedResolutionId");
    news.assertTold(
        ProjectNews.TEAM, "The setup was changed by " + Demo.key("admin") + ": fixedResolutionId");
    done(LEGACY.web.as("admin").put(path, setup));
  }

  @Test
  void r27_the_log_is_for_the_team_and_for_administrators_of_jira_alone() {
    for (String user : List.of("security-lead", "security-member", "admin")) {
      JsonNode shown = done(LEGACY.web.as(user).get(LOG)).json();
      assertThat(shown.path("log")).isNotEmpty();
      assertThat(shown.path("logCheck").path("intact").asBoolean()).isTrue();
      assertThat(shown.path("logCheck").path("head").asText()).hasSize(64);
    }
    // The developer administers the project.
    for (String user : List.of("developer", "reporter", "outsider")) {
      Reply hidden = LEGACY.web.as(user).get(LOG);
      Reply unknown = LEGACY.web.as(user).get(LOG.replace("LEGACY", "NOWHERE"));
      assertThat(hidden.status()).as(user).isEqualTo(404);
      assertThat(hidden.body()).isEqualTo(unknown.body());
    }
    assertThat(LEGACY.web.get(LOG).status()).isEqualTo(401);
  }

  @Test
  void r27_the_log_stands_on_the_pages_of_who_may_read_it() {
    done(LEGACY.web.as("security-lead").post(LINK, ""));

    assertThat(LEGACY.web.as("security-lead").get(CALENDAR).body())
        .contains("id=\"project-log\"", "A secret link to the calendar was made")
        .contains("Each line matches the digest of the chain");
    assertThat(policyPage("admin")).contains("id=\"project-log\"", "Lea Security-Lead");
    assertThat(policyPage("developer"))
        .contains("How disclosures go")
        .doesNotContain("project-log");
  }

  @Test
  @Tag("R24")
  void r24_the_calendar_link_has_an_author_and_is_told_of() {
    done(LEGACY.web.as("security-lead").delete(LINK));
    ProjectNews ofLinks = new ProjectNews(LEGACY);
    done(LEGACY.web.as("security-lead").post(LINK, ""));
    done(LEGACY.web.as("security-member").post(LINK, ""));
    done(LEGACY.web.as("security-lead").delete(LINK));
    done(LEGACY.web.as("security-lead").delete(LINK));
    LEGACY.minuteLater();

    String lead = Demo.key("security-lead");
    String member = Demo.key("security-member");
    assertThat(ofLinks.texts())
        .containsExactly(
            "CALENDAR_LINK_MADE|" + lead + "||" + lead,
            "CALENDAR_LINK_MADE|" + member + "|" + lead + "|" + member,
            "CALENDAR_LINK_ENDED|" + lead + "|" + member + "|");
    ofLinks.assertTold(ProjectNews.TEAM, "A secret link to the calendar was made by " + member);
  }

  @Test
  @Tag("R24")
  void r24_the_link_ends_with_its_makers_membership() {
    LEGACY.enterRole("developer", LEGACY.teamRole());
    String feed = path(done(LEGACY.web.as("developer").post(LINK, "")));
    assertThat(LEGACY.web.get(feed).status()).isEqualTo(200);

    LEGACY.leaveRole("developer", LEGACY.teamRole());

    assertThat(LEGACY.web.get(feed).status()).isEqualTo(404);
    assertThat(LEGACY.web.get(feed).body())
        .isEqualTo(LEGACY.web.get("/plugins/servlet/embargo/feed/x.ics").body());
    assertThat(LEGACY.web.as("security-lead").get(CALENDAR).body())
        .contains("There is no secret link");
    LEGACY.minuteLater();
    assertThat(news.texts()).endsWith("CALENDAR_LINK_ENDED|embargo|" + Demo.key("developer") + "|");
    LEGACY.enterRole("developer", LEGACY.teamRole());
    assertThat(LEGACY.web.get(feed).status()).isEqualTo(404);
    LEGACY.leaveRole("developer", LEGACY.teamRole());
  }

  @Test
  @Tag("R24")
  void r24_the_link_gives_nothing_while_its_maker_is_deactivated() {
    String feed = path(done(LEGACY.web.as("security-member").post(LINK, "")));
    try {
      SealedProject.activate("security-member", false);
      assertThat(LEGACY.web.get(feed).status()).isEqualTo(404);
    } finally {
      SealedProject.activate("security-member", true);
    }
    assertThat(LEGACY.web.get(feed).status()).isEqualTo(200);
  }

  private static String otherResolution(String id) {
    JsonNode all = LEGACY.web.as("admin").get("/rest/api/2/resolution").json();
    return StreamSupport.stream(all.spliterator(), false)
        .map(one -> one.path("id").asText())
        .filter(one -> !one.equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static String path(Reply made) {
    return made.json().path("url").asText().substring("https://jira.example.org/jira".length());
  }

  private static String policyPage(String user) {
    Browser browser = Browser.loggedIn(LEGACY.baseUrl(), user);
    browser.confirm(user);
    return browser.get("/plugins/servlet/embargo/policy/LEGACY").body();
  }

  private static ObjectNode policy() {
    return (ObjectNode) done(LEGACY.web.as("admin").get(POLICY)).json();
  }
}
