package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
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
  void the_forms_take_a_disclosure_from_embargo_to_approval() {
    String key = jira.file();
    String cveId = SandboxFixture.newCveId();

    assertThat(
            send("security-lead", key, Map.of("action", "embargo", "until", "2026-12-08T15:00:00Z"))
                .status())
        .isEqualTo(302);
    assertThat(send("security-lead", key, draft(cveId)).status()).isEqualTo(302);
    String digest = jira.steps.disclosure("security-member", key).json().path("digest").asText();
    assertThat(
            send("security-member", key, Map.of("action", "approval", "digest", digest)).status())
        .isEqualTo(302);

    assertThat(jira.steps.blockers(key))
        .containsExactly("ISSUE_NOT_RESOLVED", "FIX_VERSION_MISSING", "EMBARGO_HOLDS");
    assertThat(jira.web.as("security-lead").get(PAGE + key).body())
        .contains("4.0.0 through 4.18.2.0")
        .contains("Jane Doe; finder; agreed")
        .contains("https://example.org/a vendor-advisory")
        .contains("approved");
  }

  @Test
  void a_refused_form_comes_back_with_all_that_was_typed() {
    String key = jira.file();
    Map<String, String> form = draft(SandboxFixture.newCveId());
    form.put("cvss", "nine");
    form.put("description", "typed for an hour");

    Reply reply = send("security-lead", key, form);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body()).contains("typed for an hour").contains("value=\"nine\"");
    assertThat(jira.steps.disclosure("security-lead", key).json().has("draft")).isFalse();
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

  @Test
  void what_people_write_is_shown_and_not_run() {
    String key = jira.file();
    Map<String, String> form = draft(SandboxFixture.newCveId());
    form.put("title", "\"><script>alert(1)</script>");
    form.put("description", "</textarea><script>alert(2)</script>");

    send("security-lead", key, form);

    for (String door : new String[] {"/browse/", PAGE}) {
      assertThat(jira.web.as("security-lead").get(door + key).body())
          .contains("&lt;script&gt;alert(1)")
          .doesNotContain("<script");
    }
  }

  private Reply send(String user, String key, Map<String, String> fields) {
    return jira.form(user, key, fields);
  }

  private static Map<String, String> draft(String cveId) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("action", "draft");
    form.put("basedOn", "0");
    form.put("title", "Hole in the cluster");
    form.put("cveId", cveId);
    form.put("description", "First paragraph.\r\n\r\nSecond paragraph.");
    form.put("severity", "important");
    form.put(
        "affected",
        """
        Apache Software Foundation; Apache CloudStack
        4.0.0 through 4.18.2.0
        4.19.0.0 before 4.19.0.2
        """
            .replace("\n", "\r\n"));
    form.put("weaknesses", "CWE-94 Improper Control of Generation of Code ('Code Injection')");
    form.put("credits", "Jane Doe; finder; agreed");
    form.put("references", "https://example.org/a vendor-advisory patch");
    form.put("discovery", "external");
    return form;
  }
}
