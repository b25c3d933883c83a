package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.sandbox.SandboxFixture.ADVISORIES;
import static org.embargo.sandbox.SandboxFixture.DISCLOSURE;
import static org.embargo.sandbox.SandboxFixture.NOW;
import static org.embargo.sandbox.SandboxFixture.done;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.embargo.sandbox.jira.Demo;
import org.embargo.sandbox.story.Client;
import org.embargo.sandbox.story.Client.Reply;
import org.embargo.sandbox.story.Steps;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * R27: whoever makes themselves a member of the security team leaves a trace, and is no second
 * person for what was written before.
 */
@Tag("P5")
@Tag("R27")
@Tag("R37")
class TeamLogIT {
  private static final SealedProject LEGACY = new SealedProject();

  /** Administers the project, and is not on its team. */
  private static final String MALLORY = "developer";

  private static final String KEY = Demo.key(MALLORY);
  private static final Set<String> WITH_MALLORY =
      Stream.concat(ProjectNews.TEAM.stream(), Stream.of(MALLORY + "@example.org"))
          .collect(Collectors.toSet());

  private final ProjectNews news = new ProjectNews(LEGACY);
  private final ObjectNode advisory = SandboxFixture.advisory();

  @AfterEach
  void asItWas() {
    LEGACY.leaveRole(MALLORY, LEGACY.teamRole());
    LEGACY.minuteLater();
  }

  @AfterAll
  static void close() {
    LEGACY.close();
  }

  @Test
  void r27_who_joins_by_our_setup_is_logged_and_told_and_cannot_approve_what_was_saved_before() {
    String key = drafted();
    LEGACY.minuteLater();

    joinBySetup("users", MALLORY);

    assertThat(news.texts()).containsExactly("TEAM_JOINED|" + KEY + "||" + KEY);
    assertThat(LEGACY.steps.disclosure(MALLORY, key).json().has("draft")).isTrue();
    Reply refused = LEGACY.steps.approve(MALLORY, key);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.body()).contains("after this version of the draft was saved");
    LEGACY.minuteLater();
    news.assertTold(WITH_MALLORY, "Joined the security team (" + KEY + ") by " + KEY);
    assertThat(LEGACY.steps.blockers(key)).containsExactly("NOT_APPROVED");
    assertThat(page().status()).isEqualTo(404);

    done(LEGACY.steps.draft("security-lead", key, 1, advisory.put("title", "Another title")));
    done(LEGACY.steps.approve(MALLORY, key));

    assertThat(page().status()).isEqualTo(200);
  }

  @Test
  void r27_who_joins_or_leaves_on_jiras_page_is_logged_at_once() {
    String key = drafted();
    LEGACY.minuteLater();

    LEGACY.enterRoleOnJirasPage(MALLORY, MALLORY, LEGACY.teamRole());

    assertThat(news.texts()).containsExactly("TEAM_JOINED|embargo||" + KEY);
    assertThat(news.lines().get(0).path("note").asText()).isEqualTo("found in a request of " + KEY);
    assertThat(LEGACY.steps.approve(MALLORY, key).status())
        .as("known, and too late")
        .isEqualTo(403);
    LEGACY.leaveRoleOnJirasPage("admin", MALLORY, LEGACY.teamRole());
    assertThat(news.texts())
        .containsExactly("TEAM_JOINED|embargo||" + KEY, "TEAM_LEFT|embargo|" + KEY + "|");

    LEGACY.minuteLater();
    news.assertTold(WITH_MALLORY, "Joined the security team (" + KEY + ")");
    news.assertTold(WITH_MALLORY, "Left the security team (" + KEY + ")");
  }

  @Test
  void r27_who_joins_without_an_event_is_found_and_counts_for_nothing_until_then() {
    String key = drafted();
    LEGACY.minuteLater();
    LEGACY.enterRole(MALLORY, LEGACY.teamRole());

    Reply unknownYet = LEGACY.steps.approve(MALLORY, key);
    assertThat(unknownYet.status()).isEqualTo(409);
    assertThat(unknownYet.body()).contains("in a minute");
    LEGACY.minuteLater();

    assertThat(news.texts()).containsExactly("TEAM_JOINED|embargo||" + KEY);
    news.assertTold(WITH_MALLORY, "Joined the security team (" + KEY + ")");
    assertThat(LEGACY.steps.approve(MALLORY, key).status()).isEqualTo(403);
    done(LEGACY.steps.approve("security-member", key));
    assertThat(page().status()).isEqualTo(200);
  }

  @Test
  void r27_who_leaves_and_comes_back_has_to_see_the_draft_saved_again() {
    String key = drafted();
    done(LEGACY.steps.embargo("security-lead", key, NOW.plus(Duration.ofDays(2))));
    done(LEGACY.steps.approve("security-member", key));
    assertThat(LEGACY.steps.blockers(key)).containsExactly("EMBARGO_HOLDS");

    LEGACY.leaveRole("security-member", LEGACY.teamRole());
    assertThat(LEGACY.steps.blockers(key)).containsExactly("EMBARGO_HOLDS", "APPROVER_NOT_ON_TEAM");
    LEGACY.minuteLater();
    LEGACY.enterRole("security-member", LEGACY.teamRole());
    assertThat(LEGACY.steps.blockers(key))
        .containsExactly("EMBARGO_HOLDS", "APPROVER_JOINED_LATER");
    LEGACY.minuteLater();

    String member = Demo.key("security-member");
    assertThat(news.texts())
        .containsExactly("TEAM_LEFT|embargo|" + member + "|", "TEAM_JOINED|embargo||" + member);
    news.assertTold(ProjectNews.TEAM, "Left the security team (" + member + ")");
    assertThat(LEGACY.steps.blockers(key))
        .containsExactly("EMBARGO_HOLDS", "APPROVER_JOINED_LATER");
    done(LEGACY.steps.draft("security-lead", key, 1, advisory.put("title", "Another title")));
    done(LEGACY.steps.approve("security-member", key));
    assertThat(LEGACY.steps.blockers(key)).containsExactly("EMBARGO_HOLDS");
  }

  @Test
  void r27_who_comes_and_goes_by_a_group_is_found() {
    joinBySetup("groups", "security-group");
    assertThat(news.texts()).isEmpty();
    try {
      LEGACY.joinGroup("outsider", "security-group");
      LEGACY.minuteLater();
      LEGACY.leaveGroup("outsider", "security-group");
      LEGACY.minuteLater();
    } finally {
      LEGACY.groupLeavesRole("security-group", LEGACY.teamRole());
    }

    String outsider = Demo.key("outsider");
    assertThat(news.texts())
        .containsExactly("TEAM_JOINED|embargo||" + outsider, "TEAM_LEFT|embargo|" + outsider + "|");
  }

  @Test
  void r27_who_is_deactivated_has_left_and_the_others_hear_of_it() {
    String member = Demo.key("security-member");
    try {
      SealedProject.activate("security-member", false);
      LEGACY.minuteLater();
    } finally {
      SealedProject.activate("security-member", true);
    }

    assertThat(news.texts()).containsExactly("TEAM_LEFT|embargo|" + member + "|");
    news.assertTold(Set.of("security-lead@example.org"), "Left the security team (" + member + ")");
  }

  @Test
  void r27_an_early_end_takes_two_who_were_on_the_team_when_it_was_asked_for() {
    String key = LEGACY.file();
    done(LEGACY.steps.embargo("security-lead", key, NOW.plus(Duration.ofDays(3))));
    String asked = LEGACY.steps.askForEnd("security-lead", key, "A leak");
    LEGACY.minuteLater();
    joinBySetup("users", MALLORY);

    Reply refused = LEGACY.steps.agreeToEnd(MALLORY, key, asked);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.body()).contains("after the early end was asked for");

    String again = LEGACY.steps.askForEnd(MALLORY, key, "A leak");
    LEGACY.leaveRole(MALLORY, LEGACY.teamRole());
    Reply alone = LEGACY.steps.agreeToEnd("security-lead", key, again);
    assertThat(alone.status()).isEqualTo(409);
    assertThat(alone.body()).contains("not on the security team any more");

    String third = LEGACY.steps.askForEnd("security-lead", key, "A leak");
    done(LEGACY.steps.agreeToEnd("security-member", key, third));
  }

  /** By the lead, ready but for an approval; gives the key. */
  private String drafted() {
    String key = LEGACY.file();
    done(LEGACY.steps.draft("security-lead", key, 0, advisory));
    ObjectNode reason = Client.object().put("reason", "There will be no fix");
    done(LEGACY.web.as("security-lead").post(DISCLOSURE + key + "/without-fix", reason));
    return key;
  }

  /** Mallory adds to the team, as an administrator of the project can. */
  private static void joinBySetup(String kind, String name) {
    ObjectNode choices = Client.object();
    choices.putObject("team").putArray(kind).add(name);
    String setup = Steps.setup("LEGACY");
    JsonNode plan = done(LEGACY.web.as(MALLORY).post(setup + "/plan", choices)).json();
    choices.set("digest", plan.path("digest"));
    done(LEGACY.web.as(MALLORY).post(setup + "/steps", choices));
  }

  private Reply page() {
    return LEGACY.web.get(ADVISORIES + advisory.path("cveId").asText());
  }
}
