package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.sandbox.MisplacedIssue.DETAILS;
import static org.embargo.sandbox.MisplacedIssue.OTHERS;
import static org.embargo.sandbox.MisplacedIssue.OWN;
import static org.embargo.sandbox.MisplacedIssue.PAGE;
import static org.embargo.sandbox.MisplacedIssue.SETUP_PAGE;
import static org.embargo.sandbox.MisplacedIssue.SUMMARY;
import static org.embargo.sandbox.SandboxFixture.done;

import java.util.List;
import java.util.Map;
import org.embargo.sandbox.jira.activity.Outgoing.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A sealed issue is moved into a project that is not set up: nobody sees it in Jira, and its team
 * and its reporter reach it through the plugin.
 */
@Tag("P2")
@Tag("R31")
class MisplacedIT {
  private final MisplacedIssue issue = new MisplacedIssue();
  private final SealedProject legacy = issue.legacy;

  @AfterEach
  void close() {
    issue.close();
  }

  @Test
  @Tag("R2")
  @Tag("R3")
  void r2_and_r3_it_is_reached_by_its_team_and_its_reporter_alone() {
    issue.assertReachedNormally(issue.old);

    String key = issue.moveAway();

    assertThat(legacy.seers(key)).isEmpty();
    for (String each : List.of(issue.old, key)) {
      issue.assertMisplaced(each, key);
      issue.assertUnknownToOthers(each);
    }
  }

  @Test
  @Tag("R4")
  void r4_what_the_team_writes_among_itself_is_not_for_the_reporter() {
    done(issue.comment("security-lead", issue.old, "Internal before the move", false));
    String key = issue.moveAway();

    done(issue.comment("security-lead", key, "Internal after the move", false));
    done(issue.comment("security-member", key, "Told to the reporter", true));
    done(issue.comment("reporter", key, "From the reporter", false));

    List<String> shared = List.of("Told to the reporter", "From the reporter");
    assertThat(issue.comments("reporter", key)).containsExactlyElementsOf(shared);
    assertThat(issue.comments("security-member", key))
        .contains("Internal before the move", "Internal after the move")
        .containsAll(shared);
    assertThat(issue.page("reporter", key).body())
        .contains("Told to the reporter", "From the reporter")
        .doesNotContain("Internal");
    assertThat(issue.page("security-lead", key).body()).contains("Internal after the move");
    issue.assertUnknownToOthers(key);
    for (String user : OTHERS) {
      assertThat(issue.comment(user, key, "Let me in", false).status()).as(user).isEqualTo(404);
    }
    assertThat(issue.comment("reporter", key, " ", false).status()).isEqualTo(400);

    done(legacy.steps.setUp("WEBSITE"));
    legacy.minuteLater();
    assertThat(legacy.web.as("reporter").get("/rest/api/2/issue/" + key + "/comment").body())
        .contains("Told to the reporter", "From the reporter")
        .doesNotContain("Internal");
  }

  @Test
  @Tag("R4")
  void r4_forms_of_the_page_write_comments_too() {
    String key = issue.moveAway();

    assertThat(issue.form("reporter", key, Map.of("action", "comment", "body", "By form")).status())
        .isEqualTo(302);
    Map<String, String> internal =
        Map.of("action", "comment", "body", "Among us", "readers", "team");
    assertThat(issue.form("security-lead", key, internal).status()).isEqualTo(302);

    assertThat(issue.comments("reporter", key)).containsExactly("By form");
    assertThat(issue.comments("security-lead", key)).containsExactly("By form", "Among us");
    for (String user : OTHERS) {
      assertThat(issue.form(user, key, internal).status()).as(user).isEqualTo(404);
    }
  }

  @Test
  @Tag("R8")
  void r8_comments_are_told_to_nobody_but_by_key_to_the_team() {
    String key = issue.moveAway();
    int before = legacy.outgoing().size();

    done(issue.comment("security-lead", key, "Hush internal", false));
    done(issue.comment("security-lead", key, "Hush shared", true));
    assertThat(legacy.outgoing()).hasSize(before);
    done(issue.comment("reporter", key, "Hush reporter", false));

    List<Message> told = legacy.outgoing().subList(before, legacy.outgoing().size());
    assertThat(told)
        .extracting(Message::to)
        .containsExactlyInAnyOrder("security-lead@example.org", "security-member@example.org");
    assertThat(told)
        .extracting(Message::text)
        .allMatch(text -> text.contains(PAGE + key))
        .noneMatch(text -> text.contains("Hush"));
  }

  @Test
  @Tag("R3")
  void r3_the_team_is_mailed_once_what_to_do() {
    String key = issue.moveAway();
    for (int i = 0; i < 6; i++) {
      legacy.minuteLater();
    }

    List<Message> mails =
        legacy.outgoing().stream()
            .filter(message -> message.to().contains("@") && message.key().isEmpty())
            .filter(message -> message.text().contains(key))
            .toList();
    assertThat(mails)
        .extracting(Message::to)
        .containsExactlyInAnyOrder("security-lead@example.org", "security-member@example.org");
    assertThat(mails)
        .extracting(Message::text)
        .allMatch(text -> text.contains("https://jira.example.org/jira" + PAGE + key))
        .allMatch(text -> text.contains("https://jira.example.org/jira" + SETUP_PAGE))
        .noneMatch(text -> text.contains(SUMMARY) || text.contains(DETAILS));
  }

  @Test
  @Tag("R3")
  void r3_administrators_of_jira_learn_how_many_wait_and_nothing_else() {
    assertThat(issue.hidden("admin")).isZero();
    String key = issue.moveAway();

    assertThat(issue.hidden("admin")).isEqualTo(1);
    assertThat(legacy.web.as("admin").get(SETUP_PAGE).body())
        .contains("setup-hidden")
        .doesNotContain(key, issue.old, SUMMARY);
    assertThat(issue.status("developer").has("hiddenIssues")).isFalse();
    assertThat(legacy.web.as("developer").get(SETUP_PAGE).body()).doesNotContain("setup-hidden");

    done(legacy.steps.setUp("WEBSITE"));
    legacy.minuteLater();
    assertThat(issue.hidden("admin")).isZero();
  }

  @Test
  @Tag("R2")
  void r2_once_the_project_is_set_up_it_is_reached_normally() {
    String key = issue.moveAway();

    done(legacy.steps.setUp("WEBSITE"));
    legacy.minuteLater();

    issue.assertReachedNormally(key);
    issue.assertReachedNormally(issue.old);
    assertThat(issue.show("developer", key).path("key").asText()).isEqualTo(key);
    assertThat(issue.back("security-lead", key, "Wrong project").status()).isEqualTo(404);
    assertThat(issue.comment("reporter", key, "Hello", false).status()).isEqualTo(403);
  }

  @Test
  @Tag("R2")
  void r2_a_reporter_who_is_deactivated_does_not_get_in() {
    String key = issue.moveAway();
    SealedProject.activate("reporter", false);
    try {
      assertThat(issue.page("reporter", key).status()).isNotEqualTo(200);
      assertThat(legacy.steps.disclosure("reporter", key).status()).isNotEqualTo(200);
    } finally {
      SealedProject.activate("reporter", true);
    }
  }

  @Test
  @Tag("R2")
  void r2_where_the_level_of_a_shared_scheme_is_gone_the_team_reaches_it_too() {
    legacy.useScheme("Company Security");

    assertThat(legacy.seers(issue.old)).isEmpty();
    for (String user : OWN) {
      assertThat(issue.show(user, issue.old).at("/misplaced/reason").asText())
          .as(user)
          .isEqualTo("NO_SEALING_LEVEL");
    }
    assertThat(issue.page("security-lead", issue.old).body()).contains("mend the setup");
    assertThat(issue.back("security-lead", issue.old, "Anyway").status()).isEqualTo(409);
    issue.assertUnknownToOthers(issue.old);

    assertToldOnce(issue.old, "mend the setup", "/plugins/servlet/embargo/project/LEGACY/setup");
    done(legacy.steps.setUp("LEGACY"));
    legacy.minuteLater();
    issue.assertReachedNormally(issue.old);
    assertThat(legacy.log(issue.old))
        .containsOnlyOnce(
            "MISPLACED no level of its project seals; who can see it in Jira: nobody");
  }

  @Test
  @Tag("R3")
  void r3_of_one_that_arrives_with_its_old_level_the_team_is_told_once_too() {
    String key = legacy.moveByCode(issue.old, "WEBSITE");
    assertThat(legacy.seers(key)).isEmpty();

    assertToldOnce(key, "Move the issue back", SETUP_PAGE);
    issue.assertMisplaced(key, key);
    issue.assertUnknownToOthers(key);
    done(legacy.steps.setUp("WEBSITE"));
    legacy.minuteLater();
    assertThat(legacy.log(key))
        .containsOnlyOnce(
            "MISPLACED its project is not set up for sealed issues; who can see it in Jira:"
                + " nobody");
  }

  private void assertToldOnce(String key, String todo, String setupPage) {
    for (int i = 0; i < 6; i++) {
      legacy.minuteLater();
    }
    List<Message> mails =
        legacy.outgoing().stream()
            .filter(message -> message.to().contains("@") && message.key().isEmpty())
            .filter(message -> message.text().contains(key + " is hidden from everybody"))
            .toList();
    assertThat(mails)
        .extracting(Message::to)
        .containsExactlyInAnyOrder("security-lead@example.org", "security-member@example.org");
    assertThat(mails)
        .extracting(Message::text)
        .allMatch(text -> text.contains(PAGE + key) && text.contains(setupPage))
        .allMatch(text -> text.contains(todo))
        .noneMatch(text -> text.contains(SUMMARY) || text.contains(DETAILS));
  }
}
