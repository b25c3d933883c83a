package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.sandbox.SandboxFixture.done;

import java.util.LinkedHashMap;
import java.util.Map;
import org.embargo.sandbox.jira.Switches.XsrfFilter;
import org.embargo.sandbox.story.Client.Reply;
import org.embargo.sandbox.story.Steps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a web site makes the browser of a member of the security team send (rules 10.1, 10.2). */
@Tag("R30")
class CrossSiteIT {
  private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0";
  private static final String JSON = "{\"body\": \"forged\", \"shared\": true}";

  private final SandboxFixture jira = new SandboxFixture();
  private final Browser victim = Browser.loggedIn(SandboxFixture.baseUrl(), "security-lead");

  @AfterEach
  void filterOn() {
    SandboxFixture.desk().switches().xsrfFilter = XsrfFilter.CHANGES;
  }

  @ParameterizedTest
  @CsvSource({
    "CHANGES, application/x-www-form-urlencoded",
    "CHANGES, multipart/form-data; boundary=x",
    "CHANGES, text/plain",
    "CHANGES, text/plain; charset=utf-8",
    "CHANGES, TEXT/PLAIN",
    "CHANGES, ''",
    "POSTS, ''",
    "POSTS, text/plain",
    "OFF, application/x-www-form-urlencoded",
    "OFF, multipart/form-data; boundary=x",
    "OFF, text/plain",
    "OFF, TEXT/PLAIN",
    "OFF, ''",
  })
  void a_body_that_a_form_can_send_changes_nothing(XsrfFilter filter, String type) {
    SandboxFixture.desk().switches().xsrfFilter = filter;
    String key = jira.file();
    Map<String, String> headers = from("https://evil.example");
    if (!type.isEmpty()) {
      headers.put("Content-Type", type);
    }

    Reply forged = victim.send("POST", comments(key), headers, JSON);

    assertThat(forged.status()).as(forged.body()).isIn(403, 415);
    assertThat(told(key)).doesNotContain("forged");
  }

  @ParameterizedTest
  @CsvSource({
    "CHANGES, https://evil.example",
    "CHANGES, null",
    "CHANGES, http://localhost",
    "CHANGES, ''",
    "OFF, https://evil.example",
    "OFF, null",
    "OFF, http://localhost",
    "OFF, https://localhost",
    "OFF, nonsense"
  })
  void a_browser_has_to_come_from_a_page_of_this_site(XsrfFilter filter, String origin) {
    SandboxFixture.desk().switches().xsrfFilter = filter;
    String key = jira.file();
    Map<String, String> headers = from(origin);
    headers.put("Content-Type", "application/json");
    headers.put("X-Atlassian-Token", "no-check");

    Reply forged = victim.send("POST", comments(key), headers, JSON);

    assertThat(forged.status()).isEqualTo(403);
    assertThat(told(key)).doesNotContain("forged");
  }

  @ParameterizedTest
  @CsvSource({"cross-site", "same-site", "CROSS-SITE"})
  void a_request_that_a_browser_calls_foreign_changes_nothing(String site) {
    SandboxFixture.desk().switches().xsrfFilter = XsrfFilter.OFF;
    String key = jira.file();
    Map<String, String> headers = from("");
    headers.put("Content-Type", "application/json");
    headers.put("Sec-Fetch-Site", site);

    assertThat(victim.send("POST", comments(key), headers, JSON).status()).isEqualTo(403);
    assertThat(told(key)).doesNotContain("forged");
  }

  /** So it is where a proxy forbids referrers. */
  @Test
  void a_request_that_a_browser_calls_its_own_needs_no_origin() {
    SandboxFixture.desk().switches().xsrfFilter = XsrfFilter.OFF;
    String key = jira.file();
    Map<String, String> headers = from("null");
    headers.put("Content-Type", "application/json");
    headers.put("Sec-Fetch-Site", "same-origin");

    done(victim.send("POST", comments(key), headers, JSON));
  }

  @Test
  void a_link_of_another_site_fills_nothing_into_the_setup() {
    Browser admin = Browser.loggedIn(SandboxFixture.baseUrl(), "admin");
    String link =
        "/plugins/servlet/embargo/project/CLOUDSTACK/setup?show=plan&users=forged&role=forged";

    assertThat(admin.send("GET", link, Map.of("Sec-Fetch-Site", "cross-site"), "").body())
        .doesNotContain("forged");
    assertThat(admin.send("GET", link, Map.of("Sec-Fetch-Site", "same-origin"), "").body())
        .contains("forged");
  }

  @ParameterizedTest
  @CsvSource({
    "issue/KEY, 'action=comment&body=forged', https://evil.example",
    "issue/KEY, 'action=comment&body=forged', ''",
    "draft/KEY, 'action=draft&basedOn=0&title=forged', https://evil.example",
    "draft/KEY, 'action=draft&basedOn=0&title=forged', ''",
    "calendar/CLOUDSTACK, 'action=make&x=forged', https://evil.example",
    "calendar/CLOUDSTACK, 'action=make&x=forged', ''"
  })
  void a_forged_form_changes_nothing_and_puts_no_words_into_our_page(
      String page, String form, String origin) {
    String key = jira.file();
    Map<String, String> headers = from(origin);
    headers.put("Content-Type", "application/x-www-form-urlencoded");

    Reply forged =
        victim.send("POST", "/plugins/servlet/embargo/" + page.replace("KEY", key), headers, form);

    assertThat(forged.status()).isEqualTo(403);
    assertThat(forged.body()).doesNotContain("forged");
    assertThat(told(key)).doesNotContain("forged");
    assertThat(jira.steps.disclosure("security-lead", key).json().has("draft")).isFalse();
  }

  /** The pages of administrators, whose password the browser has confirmed already. */
  @ParameterizedTest
  @CsvSource({
    "project/CLOUDSTACK/setup, 'action=apply&digest=forged&users=forged', https://evil.example",
    "project/CLOUDSTACK/setup, 'action=undo&x=forged', ''",
    "policy/CLOUDSTACK, 'persons=1&longestDays=forged', https://evil.example",
    "policy/CLOUDSTACK, 'persons=1', ''",
    "deliveries, 'action=retry&id=forged', https://evil.example",
    "deliveries, 'action=retry&id=1', ''"
  })
  void a_forged_form_of_an_administrator_changes_nothing(String page, String form, String origin) {
    Browser admin = Browser.loggedIn(SandboxFixture.baseUrl(), "admin");
    admin.confirm("admin");
    String policy = Steps.policy("CLOUDSTACK");
    String before = jira.web.as("admin").get(policy).body();
    String setup = jira.web.as("admin").get(Steps.setup("CLOUDSTACK")).body();
    Map<String, String> headers = from(origin);
    headers.put("Content-Type", "application/x-www-form-urlencoded");

    Reply forged = admin.send("POST", "/plugins/servlet/embargo/" + page, headers, form);

    assertThat(forged.status()).isEqualTo(403);
    assertThat(forged.body()).doesNotContain("forged");
    assertThat(jira.web.as("admin").get(policy).body()).isEqualTo(before);
    assertThat(jira.web.as("admin").get(Steps.setup("CLOUDSTACK")).body()).isEqualTo(setup);
  }

  @Test
  void a_script_of_our_own_page_is_let_through() {
    String key = jira.file();
    Map<String, String> headers = from(SandboxFixture.baseUrl().replaceFirst("/jira$", ""));
    headers.put("Content-Type", "application/json");

    done(victim.send("POST", comments(key), headers, JSON));

    assertThat(told(key)).contains("forged");
  }

  @Test
  void a_change_without_a_body_type_takes_the_header() {
    String link = "/rest/embargo/1.0/project/CLOUDSTACK/calendar/link";

    assertThat(victim.send("DELETE", link, Map.of(), "").status()).isEqualTo(403);
    assertThat(victim.delete(link).status()).isNotEqualTo(403);
    assertThat(victim.send("DELETE", link, Map.of("X-Atlassian-Token", "nonsense"), "").status())
        .isEqualTo(403);

    SandboxFixture.desk().switches().xsrfFilter = XsrfFilter.OFF;
    assertThat(victim.send("DELETE", link, Map.of(), "").status()).isEqualTo(415);
    assertThat(victim.send("DELETE", link, Map.of("X-Atlassian-Token", "nonsense"), "").status())
        .isEqualTo(415);
    assertThat(victim.delete(link).status()).isEqualTo(200);
  }

  private static String comments(String key) {
    return SandboxFixture.DISCLOSURE + key + "/comments";
  }

  private String told(String key) {
    return done(jira.web.as("security-lead").get("/rest/api/2/issue/" + key + "/comment")).body();
  }

  private static Map<String, String> from(String origin) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("User-Agent", FIREFOX);
    if (!origin.isEmpty()) {
      headers.put("Origin", origin);
    }
    return headers;
  }
}
