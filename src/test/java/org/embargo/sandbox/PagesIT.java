package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.embargo.sandbox.story.Client.Reply;
import org.junit.jupiter.api.Test;

/** The forms, sent as a browser sends them. */
class PagesIT {
  private static final String PAGE = "/plugins/servlet/embargo/issue/";

  private final SandboxFixture jira = new SandboxFixture();

  @Test
  void a_wrong_password_logs_nobody_in() {
    Reply reply = jira.web.form("/login.jsp", "", "os_username=admin&os_password=wrong");

    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.body()).contains("incorrect");
  }

  @Test
  void the_panel_of_an_issue_shows_the_team_what_is_missing() {
    String key = jira.file();

    String page = jira.web.as("security-lead").get("/browse/" + key).body();

    assertThat(page)
        .contains("Disclosure")
        .contains("There is no draft of the advisory.")
        .contains("href=\"/jira/plugins/servlet/embargo/issue/" + key + "\"")
        .doesNotContain("&lt;dl");
  }

  @Test
  void an_ordinary_issue_has_a_panel_only_for_the_team_which_seals_it_there() {
    String key =
        jira.steps.file("reporter", "Bug", "Typo", "In the log").json().path("key").asText();
    String page = "/plugins/servlet/embargo/issue/" + key;

    for (String user : List.of("reporter", "developer", "admin", "")) {
      assertThat(jira.web.as(user).get("/browse/" + key).body()).doesNotContain("embargo-panel");
      assertThat(jira.web.as(user).get(page).status()).isEqualTo(404);
    }
    assertThat(jira.web.as("security-lead").get("/browse/" + key).body())
        .contains("id=\"embargo-seal\" href=\"/jira" + page);
    assertThat(jira.web.as("security-lead").get(page).body()).contains("anyone");

    Reply refused = send("security-lead", key, Map.of("action", "seal", "reason", ""));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains("reason is needed");
    assertThat(send("security-lead", key, Map.of("action", "seal", "reason", "A hole")).status())
        .isEqualTo(302);

    assertThat(jira.web.as("security-lead").get(page).body())
        .contains("Who could see it until now")
        .contains("<td>anyone</td>");
    assertThat(jira.web.as("developer").get("/browse/" + key).status()).isEqualTo(404);
  }

  @Test
  void the_team_comments_for_itself_and_for_the_reporter_on_the_page() {
    String key = jira.file();
    String comments = "/rest/api/2/issue/" + key + "/comment";

    assertThat(send("security-lead", key, comment("team", "Among us")).status()).isEqualTo(302);
    assertThat(send("security-lead", key, comment("reporter", "Thank you")).status())
        .isEqualTo(302);
    assertThat(send("security-lead", key, comment("", "Without a button")).status()).isEqualTo(302);

    assertThat(jira.web.as("reporter").get(comments).body())
        .contains("Thank you")
        .doesNotContain("Among us")
        .doesNotContain("Without a button");
    String page =
        jira.web.as("security-member").get("/plugins/servlet/embargo/issue/" + key).body();
    assertThat(page).contains("<td>the reporter too</td>").contains("<td>the security team</td>");
    String first = page.replaceAll("(?s).*?name=\"comment\" value=\"(\\d+)\".*", "$1");
    assertThat(send("security-member", key, Map.of("action", "share", "comment", first)).status())
        .isEqualTo(302);
    assertThat(jira.web.as("reporter").get(comments).body()).contains("Among us");
  }

  private static Map<String, String> comment(String readers, String text) {
    return Map.of("action", "comment", "readers", readers, "body", text);
  }

  @Test
  void the_embargo_is_set_on_the_page() {
    String key = jira.file();

    assertThat(
            send("security-lead", key, Map.of("action", "embargo", "until", "2026-12-08T15:00:00Z"))
                .status())
        .isEqualTo(302);
    assertThat(send("security-lead", key, Map.of("action", "embargo", "until", "soon")).body())
        .contains("value=\"soon\"");

    assertThat(jira.steps.blockers(key)).contains("EMBARGO_HOLDS");
    assertThat(jira.web.as("security-lead").get(PAGE + key).body())
        .contains("href=\"/jira/plugins/servlet/embargo/draft/" + key + "\"");
  }

  @Test
  void a_form_that_is_not_ours_changes_nothing() {
    String key = jira.file();

    Reply forged =
        jira.web
            .as("security-lead")
            .form(PAGE + key, "", "action=embargo&until=2026-12-08T15:00:00Z&atl_token=guess");

    assertThat(forged.status()).isEqualTo(403);
    assertThat(jira.steps.disclosure("security-lead", key).json().has("embargo")).isFalse();
  }

  @Test
  void the_reporter_has_no_forms_and_cannot_send_them_either() {
    String key = jira.file();

    assertThat(jira.web.as("reporter").get(PAGE + key).body()).doesNotContain("<form");
    assertThat(
            send("reporter", key, Map.of("action", "embargo", "until", "2026-12-08T15:00:00Z"))
                .status())
        .isEqualTo(403);
  }

  private Reply send(String user, String key, Map<String, String> fields) {
    return jira.form(user, PAGE + key, fields);
  }
}
