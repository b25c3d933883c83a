package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.sandbox.SandboxFixture.EMBARGO_END;
import static org.embargo.sandbox.SandboxFixture.done;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.embargo.sandbox.story.Client.Reply;
import org.embargo.sandbox.story.Steps;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages beside an issue: a project's policy and calendar, and deliveries that wait. */
class AdminPagesIT {
  private static final String POLICY = "/plugins/servlet/embargo/policy/CLOUDSTACK";
  private static final String POLICY_REST = Steps.policy("CLOUDSTACK");
  private static final String CALENDAR = "/plugins/servlet/embargo/calendar/CLOUDSTACK";
  private static final String DELIVERIES = "/plugins/servlet/embargo/deliveries";
  private static final String CONFIRM = "/secure/admin/WebSudoAuthenticate!default.jspa";
  private static final Pattern LINK =
      Pattern.compile("<pre id=\"made\">https://[^/]+/jira([^<]+)<");

  private final SandboxFixture jira = new SandboxFixture();
  private final Browser admin = confirmedAdmin();

  private static Browser confirmedAdmin() {
    Browser browser = Browser.loggedIn(SandboxFixture.baseUrl(), "admin");
    browser.confirm("admin");
    return browser;
  }

  @Test
  @Tag("R13")
  @Tag("R14")
  void r13_and_r14_a_policy_is_read_and_changed_on_its_page() {
    ObjectNode before = (ObjectNode) done(jira.web.as("admin").get(POLICY_REST)).json();
    try {
      Reply changed = admin.post(POLICY, CONFIRM, policy(before));

      assertThat(changed.status()).isEqualTo(302);
      JsonNode after = jira.web.as("admin").get(POLICY_REST).json();
      assertThat(after.path("defaultDays").asInt()).isEqualTo(20);
      assertThat(after.path("openIssueAfterDays").asInt()).isEqualTo(30);
      assertThat(after.path("quietDays").toString()).isEqualTo("[\"MONDAY\",\"SUNDAY\"]");
      assertThat(after.path("holidays").toString()).isEqualTo("[\"2026-12-25\",\"2027-01-01\"]");
      assertThat(admin.get(POLICY).body())
          .contains("name=\"defaultDays\"", "value=\"20\"", "name=\"quiet-MONDAY\" checked")
          .contains("2026-12-25\n2027-01-01");
    } finally {
      done(jira.steps.changePolicy("CLOUDSTACK", before));
    }
  }

  @Test
  void a_page_that_is_older_than_the_policy_changes_nothing() {
    JsonNode before = done(jira.web.as("admin").get(POLICY_REST)).json();
    Map<String, String> fields = policy(before);
    fields.put("version", String.valueOf(before.path("version").asInt() + 1));

    Reply refused = admin.post(POLICY, CONFIRM, fields);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body()).contains("somebody else has changed the policy", "value=\"20\"");
    assertThat(jira.web.as("admin").get(POLICY_REST).json()).isEqualTo(before);
  }

  @Test
  void a_form_that_does_not_say_what_was_seen_changes_nothing() {
    JsonNode before = done(jira.web.as("admin").get(POLICY_REST)).json();
    Map<String, String> fields = policy(before);
    fields.remove("version");

    Reply refused = admin.post(POLICY, CONFIRM, fields);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains("version is missing");
    assertThat(jira.web.as("admin").get(POLICY_REST).json()).isEqualTo(before);
  }

  @Test
  void what_is_wrong_is_named_by_its_field_and_nothing_is_lost() {
    JsonNode before = done(jira.web.as("admin").get(POLICY_REST)).json();
    Map<String, String> fields = policy(before);
    fields.put("defaultDays", "twenty");
    fields.put("holidays", "Christmas <b>");

    Reply refused = admin.post(POLICY, CONFIRM, fields);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body())
        .contains("defaultDays is not a whole number", "holidays[0] is no day such as 2026-12-25")
        .contains("value=\"twenty\"", "Christmas &lt;b&gt;", "value=\"15:30\"");
    assertThat(jira.web.as("admin").get(POLICY_REST).json()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {POLICY, DELIVERIES})
  void who_may_not_see_a_page_gets_that_of_what_is_not_there(String page) {
    String unknown = jira.web.as("admin").get(POLICY.replace("CLOUDSTACK", "NOWHERE")).body();
    for (String user : List.of("security-lead", "reporter", "outsider")) {
      Reply hidden = jira.web.as(user).get(page);
      assertThat(hidden.status()).as(user).isEqualTo(404);
      assertThat(hidden.body()).isEqualTo(unknown);
      Browser confirmed = Browser.loggedIn(SandboxFixture.baseUrl(), user);
      confirmed.confirm(user);
      assertThat(
              confirmed.post(page, CONFIRM, Map.of("action", "retry", "id", "1-1-site")).status())
          .isEqualTo(404);
    }
  }

  /** Rule 10.4, and before anything is filled in. */
  @Test
  void administrators_are_asked_for_their_password_again() {
    Browser session = Browser.loggedIn(SandboxFixture.baseUrl(), "admin");
    for (String page : List.of(POLICY, DELIVERIES)) {
      Reply asked = session.get(page);
      assertThat(asked.status()).as(page).isEqualTo(302);
      assertThat(asked.header("Location")).contains("WebSudoAuthenticate");
    }
    Reply change = session.post(DELIVERIES, CONFIRM, Map.of("action", "retry", "id", "1-1-x"));
    assertThat(change.status()).isEqualTo(302);
    assertThat(change.header("Location")).contains("WebSudoAuthenticate");

    session.confirm("admin");
    assertThat(session.get(POLICY).body()).contains("How disclosures go");
    assertThat(session.post(DELIVERIES, CONFIRM, Map.of("action", "retry", "id", "1-1-x")).status())
        .isEqualTo(404);
    Browser outsider = Browser.loggedIn(SandboxFixture.baseUrl(), "outsider");
    assertThat(outsider.get(POLICY).status()).isEqualTo(404);
  }

  @Test
  void forms_without_their_token_change_nothing() {
    for (String page : List.of(POLICY, CALENDAR, DELIVERIES)) {
      Browser victim =
          page.equals(CALENDAR)
              ? Browser.loggedIn(SandboxFixture.baseUrl(), "security-lead")
              : admin;
      Reply forged = victim.post(page, "", Map.of("action", "make", "defaultDays", "1"));
      assertThat(forged.status()).as(page).isEqualTo(403);
      assertThat(forged.body()).contains("The form has expired").doesNotContain("id=\"made\"");
    }
  }

  @Test
  @Tag("R17")
  void r17_administrators_read_what_waits_for_them() {
    Reply page = done(admin.get(DELIVERIES));

    assertThat(page.body()).contains("Deliveries that wait for a person");
    assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
    Reply gone = admin.post(DELIVERIES, CONFIRM, Map.of("action", "retry", "id", "1-1-nowhere"));
    assertThat(gone.status()).isEqualTo(404);
  }

  @Test
  void the_team_makes_and_revokes_the_secret_link_on_the_calendar() {
    String key = jira.file();
    done(jira.steps.embargo("security-lead", key, EMBARGO_END));

    Reply made = jira.form("security-lead", CALENDAR, Map.of("action", "make"));
    Matcher link = LINK.matcher(made.body());
    assertThat(link.find()).as(made.body()).isTrue();
    assertThat(done(jira.web.get(link.group(1))).body()).contains(key);
    assertThat(jira.web.as("security-lead").get(CALENDAR).body())
        .contains("Nobody is shown it again")
        .doesNotContain(link.group(1));

    assertThat(jira.form("security-member", CALENDAR, Map.of("action", "revoke")).status())
        .isEqualTo(302);
    assertThat(jira.web.get(link.group(1)).status()).isEqualTo(404);
    assertThat(jira.form("reporter", CALENDAR, Map.of("action", "make")).status()).isEqualTo(404);
  }

  @Test
  @Tag("R18")
  void r18_the_team_names_releases_that_are_no_versions_on_the_page() {
    String key = jira.file();
    String page = "/plugins/servlet/embargo/issue/" + key;
    String names = "engine 1.2\r\nengine 2.0\r\n";

    assertThat(
            jira.form("security-lead", page, Map.of("action", "releases", "names", names)).status())
        .isEqualTo(302);
    assertThat(jira.web.as("security-lead").get(page).body())
        .contains("engine 1.2: waited for", "engine 1.2\nengine 2.0");

    String wrong = "x".repeat(300);
    Map<String, String> fields = Map.of("action", "releases", "names", wrong, "seen", names);
    Reply refused = jira.form("security-lead", page, fields);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains("names", wrong);

    // What a colleague has added meanwhile is not lost to who saw the list before.
    Map<String, String> old =
        Map.of("action", "releases", "names", "engine 1.2", "seen", "engine 1.2");
    assertThat(jira.form("security-member", page, old).status()).isEqualTo(409);
    assertThat(jira.web.as("security-lead").get(page).body()).contains("engine 2.0: waited for");
  }

  private Map<String, String> policy(JsonNode seen) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("version", seen.path("version").asText());
    fields.put("defaultDays", "20");
    fields.put("longestDays", "60");
    fields.put("warningDays", "10");
    fields.put("remindDays", "2");
    fields.put("answerDays", "1");
    fields.put("persons", "2");
    fields.put("openIssueAfterDays", "30");
    fields.put("time", "15:30");
    fields.put("quiet-MONDAY", "on");
    fields.put("quiet-SUNDAY", "on");
    fields.put("holidays", "2026-12-25\r\n2027-01-01");
    fields.put("announceLists", "dev@example.org");
    return fields;
  }
}
