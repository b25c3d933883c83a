package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.embargo.sandbox.story.Client;
import org.embargo.sandbox.story.Client.Reply;
import org.junit.jupiter.api.Test;

/**
 * The page on which an advisory is written and approved, as a browser without a script sends it.
 */
class DraftPageIT {
  private static final String PAGE = "/plugins/servlet/embargo/draft/";
  private static final String ISSUE = "/rest/embargo/1.0/issue/";

  private final SandboxFixture jira = new SandboxFixture();

  @Test
  void the_form_is_saved_shown_again_and_approved() {
    String key = jira.file();
    String cveId = SandboxFixture.newCveId();

    assertThat(send("security-lead", key, "draft", draft(cveId)).status()).isEqualTo(302);
    String page = page("security-member", key);
    assertThat(page)
        .contains("4.0.0 through 4.18.2.0")
        .contains("Jane Doe; finder; agreed")
        .contains("https://example.org/a vendor-advisory")
        .contains("<summary>announcement</summary>");
    String digest = page.replaceAll("(?s).*id=\"digest\">([0-9a-f]{64}).*", "$1");
    String basis = page.replaceAll("(?s).*name=\"basis\" value=\"([0-9a-f]{64})\".*", "$1");
    Map<String, String> yes = new LinkedHashMap<>(Map.of("digest", digest, "basis", basis));
    assertThat(send("security-member", key, "approval", yes).status()).isEqualTo(400);
    yes.put("version", "2");
    assertThat(send("security-member", key, "approval", yes).status()).isEqualTo(409);
    yes.put("version", "1");
    assertThat(page).contains("name=\"version\" value=\"1\"");
    assertThat(send("security-member", key, "approval", yes).status()).isEqualTo(302);

    assertThat(jira.steps.blockers(key))
        .containsExactly("ISSUE_NOT_RESOLVED", "FIX_VERSION_MISSING");
    assertThat(page("security-member", key)).doesNotContain("Approve these bytes");
  }

  @Test
  void a_refused_form_comes_back_with_all_that_was_typed_and_the_reason_at_its_field() {
    String key = jira.file();
    Map<String, String> form = draft(SandboxFixture.newCveId());
    form.put("cvss", "nine");
    form.put("description", "typed for an hour");

    Reply reply = send("security-lead", key, "draft", form);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body())
        .contains("typed for an hour")
        .contains("value=\"nine\"")
        .containsPattern("id=\"problems-cvss\">\\s+<li>");
    assertThat(jira.steps.disclosure("security-lead", key).json().has("draft")).isFalse();
  }

  @Test
  void a_form_is_checked_without_being_saved() {
    String key = jira.file();
    Map<String, String> form = draft(SandboxFixture.newCveId());
    form.put("cvss", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H");
    form.remove("references");

    Reply reply = send("security-lead", key, "check", form);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body())
        .contains("CVSS 3.1: 9.8 critical")
        .containsPattern("id=\"problems-references\">\\s+<li>is needed before publication")
        .contains("This is not what was saved last.")
        .contains("Hole in the cluster");
    assertThat(jira.steps.disclosure("security-lead", key).json().has("draft")).isFalse();
  }

  @Test
  void the_script_of_the_page_gets_the_same_as_json() {
    String key = jira.file();

    JsonNode proof = check(key, draft(SandboxFixture.newCveId())).json();

    assertThat(proof.path("problems")).isEmpty();
    assertThat(proof.path("digest").asText()).hasSize(64);
    assertThat(proof.path("documents").findValuesAsText("format")).contains("cve", "osv", "html");
    Map<String, String> unreadable = draft(SandboxFixture.newCveId());
    unreadable.put("credits", "somebody");
    Reply refused = check(key, unreadable);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().path("problems").findValuesAsText("field")).contains("credits");
    assertThat(
            jira.web
                .get("/download/resources/org.embargo.embargo-for-jira:pages/draft.js")
                .status())
        .isEqualTo(200);
    assertThat(page("security-lead", key))
        .contains("src=\"/jira/download/resources/org.embargo.embargo-for-jira:pages/draft.js\"");
  }

  @Test
  void every_version_that_was_saved_can_be_looked_at_and_taken_up_again() {
    String key = jira.file();
    String cveId = SandboxFixture.newCveId();
    Map<String, String> form = draft(cveId);
    send("security-lead", key, "draft", form);
    form.put("basedOn", "1");
    form.put("description", "Another one");
    send("security-member", key, "draft", form);

    String first = jira.web.as("security-lead").get(PAGE + key + "?version=1").body();
    assertThat(first)
        .contains("Second paragraph.")
        .contains("name=\"basedOn\" value=\"2\"")
        .doesNotContain("Approve these bytes");
    for (String version : new String[] {"3", "0", "x", "99999999999"}) {
      assertThat(jira.web.as("security-lead").get(PAGE + key + "?version=" + version).status())
          .as(version)
          .isEqualTo(404);
    }

    JsonNode versions = jira.web.as("security-lead").get(ISSUE + key + "/draft/versions").json();
    assertThat(versions.path("versions").findValuesAsText("version")).containsExactly("2", "1");
    assertThat(first).contains("<td>Max Security-Member</td>", "<td>Lea Security-Lead</td>");
    Reply second = jira.web.as("security-lead").get(ISSUE + key + "/draft/versions/2");
    assertThat(second.json().path("advisory").path("description").asText())
        .isEqualTo("Another one");
    assertThat(jira.web.as("security-lead").get(ISSUE + key + "/draft/versions/3").status())
        .isEqualTo(404);
  }

  @Test
  void what_the_form_does_not_show_comes_from_the_version_that_is_taken_up_again() {
    String key = jira.file();
    ObjectNode advisory = SandboxFixture.advisory();
    ((ObjectNode) advisory.path("affected").get(0)).put("defaultStatus", "affected");
    advisory.putArray("tags").add("disputed");
    SandboxFixture.done(jira.steps.draft("security-lead", key, 0, advisory));
    ObjectNode later = advisory.deepCopy();
    ((ObjectNode) later.path("affected").get(0)).put("defaultStatus", "unaffected");
    later.remove("tags");
    SandboxFixture.done(jira.steps.draft("security-lead", key, 1, later));
    String form = jira.web.as("security-lead").get(PAGE + key + "?version=1").body();
    Map<String, String> again = new LinkedHashMap<>();
    Matcher field =
        Pattern.compile("(?s)id=\"field-(\\w+)\".*?(?:value=\"([^\"]*)\"|>\n(.*?)</textarea>)")
            .matcher(form);
    while (field.find()) {
      String value = field.group(2) == null ? field.group(3) : field.group(2);
      again.put(field.group(1), value.replace("&#39;", "'").replace("&amp;", "&"));
    }
    again.put("basedOn", "2");
    again.put("from", "1");

    assertThat(form).contains("name=\"from\" value=\"1\"", "name=\"basedOn\" value=\"2\"");
    Reply saved = send("security-lead", key, "draft", again);

    assertThat(saved.status()).as(saved.body()).isEqualTo(302);
    JsonNode draft = jira.steps.disclosure("security-lead", key).json().path("draft");
    assertThat(draft.path("version").asInt()).isEqualTo(3);
    assertThat(draft.path("advisory"))
        .isEqualTo(
            jira.web
                .as("security-lead")
                .get(ISSUE + key + "/draft/versions/1")
                .json()
                .path("advisory"));
    assertThat(jira.web.as("security-member").get(PAGE + key + "?version=3").body())
        .contains("Approve these bytes", "id=\"preview-cve\"");
  }

  @Test
  void a_wrong_text_of_details_is_named() {
    String key = jira.file();
    Map<String, String> form = draft(SandboxFixture.newCveId());

    form.put("details", "x".repeat(16_385));
    assertThat(send("security-lead", key, "draft", form).body())
        .containsPattern("id=\"problems-details\">\\s+<li>has 16385 characters");
    for (String text :
        List.of("<b>", "[x](HTTPS://example.org)", "<MAILTO:a@b.org>", "[x](<mailto: >)")) {
      form.put("details", text);
      assertThat(send("security-lead", key, "check", form).body())
          .as(text)
          .containsPattern("id=\"problems-details\">\\s+<li>(holds HTML|links to no)");
    }
  }

  @Test
  void a_correction_shows_what_is_different_from_what_is_public() {
    ObjectNode advisory = SandboxFixture.advisory();
    String version = jira.version();
    String key = jira.approved(advisory, version);
    SandboxFixture.done(jira.steps.release(version, true));
    jira.afterTheEmbargo();
    assertThat(page("security-lead", key))
        .contains("<p>As it is public.</p>")
        .doesNotContain("class=\"changes\"");

    advisory.put("title", "Another title");
    SandboxFixture.done(jira.steps.draft("security-lead", key, 1, advisory));

    assertThat(page("security-lead", key))
        .contains("Different from what is public")
        .containsPattern("<span class=\"added\">[^<]*Another title");
  }

  @Test
  void ranges_are_proposed_from_the_versions_of_the_issue() {
    String key = jira.file();
    List<String> affected = List.of("7.1.0", "7.1.1", "7.2.0", "Next");
    List<String> fixed = List.of("7.1.2", "7.2.1", "7.3.0");
    Stream.concat(affected.stream(), fixed.stream()).forEach(jira.steps::version);
    ObjectNode fields = Client.object();
    affected.forEach(name -> fields.withArray("versions").addObject().put("name", name));
    fixed.forEach(name -> fields.withArray("fixVersions").addObject().put("name", name));
    ObjectNode edit = Client.object();
    edit.set("fields", fields);
    SandboxFixture.done(jira.web.as("security-lead").put("/rest/api/2/issue/" + key, edit));

    JsonNode proposed = jira.web.as("security-lead").get(ISSUE + key + "/draft/proposal").json();
    Map<String, String> form = draft(SandboxFixture.newCveId());
    form.put("affected", "Example; Server\n7.1.0 before 7.1.2");
    Reply page = send("security-lead", key, "propose", form);

    assertThat(proposed.path("versions").toString())
        .isEqualTo(
            "[{\"from\":\"7.1.0\",\"before\":\"7.1.2\"},{\"from\":\"7.2.0\",\"before\":\"7.2.1\"}]");
    assertThat(proposed.path("left").toString()).isEqualTo("[\"Next\"]");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains("Example; Server\n7.1.0 before 7.1.2\n7.2.0 before 7.2.1</textarea>")
        .contains("is nothing by Next")
        .contains("Second paragraph.");
    assertThat(jira.steps.disclosure("security-lead", key).json().has("draft")).isFalse();
    for (String user : new String[] {"reporter", "developer", ""}) {
      assertThat(jira.web.as(user).get(ISSUE + key + "/draft/proposal").status()).isEqualTo(404);
    }
  }

  @Test
  void over_rest_a_draft_is_checked_without_being_saved() {
    String key = jira.file();
    ObjectNode advisory = SandboxFixture.advisory();
    advisory.put("description", "");

    Reply reply = jira.web.as("security-lead").post(ISSUE + key + "/draft/check", body(advisory));

    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(reply.json().path("problems").findValuesAsText("field"))
        .containsExactly("description");
    assertThat(reply.json().path("documents")).isEmpty();
    assertThat(jira.steps.disclosure("security-lead", key).json().has("draft")).isFalse();
  }

  @Test
  void nobody_else_finds_any_of_it() {
    String key = jira.file();
    send("security-lead", key, "draft", draft(SandboxFixture.newCveId()));

    for (String user : new String[] {"reporter", "developer", "admin", ""}) {
      String unknown = jira.web.as(user).get(PAGE + "CLOUDSTACK-99999").body();
      for (String page : new String[] {key, key + "?version=1"}) {
        Reply reply = jira.web.as(user).get(PAGE + page);
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.body()).isEqualTo(unknown);
      }
      for (String path : new String[] {"/draft/versions", "/draft/versions/1"}) {
        assertThat(jira.web.as(user).get(ISSUE + key + path).status()).isEqualTo(404);
      }
      assertThat(
              jira.web
                  .as(user)
                  .post(ISSUE + key + "/draft/check", body(SandboxFixture.advisory()))
                  .status())
          .isEqualTo(404);
    }
    for (String user : new String[] {"reporter", "developer"}) {
      Reply reply = send(user, key, "check", draft(SandboxFixture.newCveId()));
      assertThat(reply.status()).isEqualTo(404);
      assertThat(reply.body()).doesNotContain("<form");
    }
  }

  @Test
  void a_form_that_is_not_ours_changes_nothing() {
    String key = jira.file();

    Reply forged =
        jira.web
            .as("security-lead")
            .form(PAGE + key, "", "action=draft&basedOn=0&title=x&atl_token=guess");

    assertThat(forged.status()).isEqualTo(403);
    assertThat(jira.steps.disclosure("security-lead", key).json().has("draft")).isFalse();
  }

  @Test
  void what_people_write_is_shown_and_not_run() {
    String key = jira.file();
    Map<String, String> form = draft(SandboxFixture.newCveId());
    form.put("title", "\"><script>alert(1)</script>");
    form.put("description", "</textarea><script>alert(2)</script>");

    send("security-lead", key, "draft", form);

    for (String door : new String[] {"/browse/", "/plugins/servlet/embargo/issue/", PAGE}) {
      assertThat(jira.web.as("security-lead").get(door + key).body())
          .contains("&lt;script&gt;alert(1)")
          .doesNotContain("<script>");
    }
  }

  private static ObjectNode body(ObjectNode advisory) {
    ObjectNode body = advisory.objectNode();
    body.set("advisory", advisory);
    return body;
  }

  private String page(String user, String key) {
    return SandboxFixture.done(jira.web.as(user).get(PAGE + key)).body();
  }

  private Reply send(String user, String key, String action, Map<String, String> fields) {
    Map<String, String> form = new LinkedHashMap<>(fields);
    form.put("action", action);
    return jira.form(user, PAGE + key, form);
  }

  private Reply check(String key, Map<String, String> fields) {
    Map<String, String> form = new LinkedHashMap<>(fields);
    form.put("action", "check");
    return jira.form("security-lead", PAGE + key, form, "application/json");
  }

  private static Map<String, String> draft(String cveId) {
    Map<String, String> form = new LinkedHashMap<>();
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
