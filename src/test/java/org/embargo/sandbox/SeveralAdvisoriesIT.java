package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.sandbox.SandboxFixture.ADVISORIES;
import static org.embargo.sandbox.SandboxFixture.DISCLOSURE;
import static org.embargo.sandbox.SandboxFixture.EMBARGO_END;
import static org.embargo.sandbox.SandboxFixture.done;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.embargo.sandbox.story.Client;
import org.embargo.sandbox.story.Client.Reply;
import org.embargo.sandbox.story.Steps;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** R18: an issue has an advisory for each CVE id, and an advisory may be about several issues. */
@Tag("R18")
class SeveralAdvisoriesIT {
  private static final String PAGE = "/plugins/servlet/embargo/draft/";

  private final SandboxFixture jira = new SandboxFixture();
  private final ObjectNode first = SandboxFixture.advisory();
  private final ObjectNode second = SandboxFixture.advisory().put("title", "The other hole");
  private final String version = jira.version();

  @Test
  void r18_each_cve_id_has_its_own_draft_approval_and_publication() {
    String key = jira.approved(first, version);
    assertThat(done(begin("security-lead", key)).json().path("number").asInt()).isEqualTo(2);
    done(draft(key, 0, second));

    assertThat(more(key).path("number").asInt()).isEqualTo(2);
    assertThat(more(key).path("blockers").findValuesAsText("code"))
        .containsExactly("FIX_VERSION_NOT_RELEASED", "EMBARGO_HOLDS", "NOT_APPROVED");
    assertThat(jira.steps.blockers(key))
        .containsExactly("FIX_VERSION_NOT_RELEASED", "EMBARGO_HOLDS");
    Reply preview =
        jira.web.as("security-member").get(DISCLOSURE + key + "/advisory/2/preview/announcement");
    assertThat(preview.body()).contains(second.path("cveId").asText()).doesNotContain(id(first));

    done(jira.steps.release(version, true));
    jira.afterTheEmbargo();
    assertThat(jira.page(first).status()).isEqualTo(200);
    assertThat(jira.page(second).status()).isEqualTo(404);

    done(approve(key));

    assertThat(jira.page(second).body()).contains("The other hole");
    assertThat(jira.page(first).body()).doesNotContain("The other hole");
    JsonNode shown = jira.steps.disclosure("reporter", key).json();
    assertThat(shown.path("published").path("cveId").asText()).isEqualTo(id(first));
    assertThat(shown.path("moreAdvisories").get(0).path("published").path("cveId").asText())
        .isEqualTo(id(second));
    assertThat(shown.path("moreAdvisories").get(0).size()).isEqualTo(1);
    assertThat(jira.web.as("reporter").get("/browse/" + key).body())
        .contains(ADVISORIES + id(first), ADVISORIES + id(second));
    assertThat(history(key))
        .contains(
            "advisory 2", "advisory 2: version 1", "advisory 2: " + id(second) + " revision 1");
    assertThat(
            jira.steps
                .disclosure("security-lead", key)
                .json()
                .path("logCheck")
                .path("intact")
                .asBoolean())
        .isTrue();
  }

  @Test
  void the_yes_to_one_is_no_yes_to_the_other() {
    String key = jira.file();
    done(jira.steps.draft("security-lead", key, 0, first));
    done(begin("security-lead", key));
    done(draft(key, 0, second));

    Reply wrong =
        jira.web.as("security-member").post(DISCLOSURE + key + "/approval", Steps.yesTo(more(key)));

    assertThat(wrong.status()).isEqualTo(409);
    assertThat(jira.steps.disclosure("security-lead", key).json().has("approval")).isFalse();
    done(approve(key));
    assertThat(more(key).has("approval")).isTrue();
    assertThat(jira.steps.disclosure("security-lead", key).json().has("approval")).isFalse();
  }

  @Test
  void two_of_one_id_are_never_both_public() {
    String key = jira.approved(first, version);
    done(begin("security-lead", key));
    done(draft(key, 0, second.put("cveId", id(first))));
    done(approve(key));
    done(jira.steps.release(version, true));
    jira.afterTheEmbargo();

    assertThat(jira.page(first).body()).doesNotContain("The other hole");
    assertThat(more(key).path("problems").path("cveId").asText())
        .isEqualTo("is public as the id of another advisory");
  }

  @Test
  void nothing_is_begun_while_something_is_empty_and_by_nobody_but_the_team() {
    String key = jira.file();

    assertThat(begin("security-lead", key).status()).isEqualTo(409);
    done(jira.steps.draft("security-lead", key, 0, first));
    assertThat(begin("reporter", key).status()).isEqualTo(403);
    for (String number : List.of("1", "2", "9")) {
      // How many there are is nothing for the reporter.
      String path = DISCLOSURE + key + "/advisory/" + number;
      ObjectNode yes = Client.object().put("version", 1).put("digest", "x").put("basis", "x");
      assertThat(jira.web.as("reporter").post(path + "/approval", yes).status()).isEqualTo(403);
      assertThat(jira.web.as("reporter").put(path + "/covers/" + key, "").status()).isEqualTo(403);
    }
    for (String user : List.of("developer", "admin", "")) {
      Reply reply = begin(user, key);
      assertThat(reply.status()).isEqualTo(404);
      assertThat(reply.body()).isEqualTo(begin(user, "CLOUDSTACK-99999").body());
    }
    done(begin("security-lead", key));
    assertThat(begin("security-lead", key).status()).isEqualTo(409);
    for (String number : List.of("3", "0", "9999", "10000", "02", "x")) {
      assertThat(
              jira.web
                  .as("security-lead")
                  .get(DISCLOSURE + key + "/advisory/" + number + "/draft/versions")
                  .status())
          .as(number)
          .isEqualTo(404);
      assertThat(jira.web.as("security-lead").get(PAGE + key + "/" + number).status())
          .as(number)
          .isEqualTo(404);
    }
  }

  @Test
  void what_one_of_them_has_made_public_is_under_no_embargo_again() {
    String key = jira.approved(first, version);
    done(begin("security-lead", key));
    done(draft(key, 0, second));
    done(approve(key));
    done(jira.steps.draft("security-lead", key, 1, first.put("title", "Not approved")));
    done(jira.steps.release(version, true));
    jira.afterTheEmbargo();
    assertThat(jira.page(second).status()).isEqualTo(200);
    assertThat(jira.page(first).status()).isEqualTo(404);

    assertThat(jira.steps.embargo("security-lead", key, EMBARGO_END.plusSeconds(99_999)).status())
        .isEqualTo(409);
  }

  @Test
  void the_pages_lead_to_each_of_them() {
    String key = jira.file();
    done(jira.steps.draft("security-lead", key, 0, first));
    String page = "/plugins/servlet/embargo/issue/" + key;
    assertThat(jira.form("security-lead", page, Map.of("action", "begin")).status()).isEqualTo(302);

    assertThat(jira.web.as("security-member").get(page).body())
        .contains("href=\"/jira" + PAGE + key + "\"", "href=\"/jira" + PAGE + key + "/2\"");
    String editor = jira.web.as("security-member").get(PAGE + key + "/2").body();
    assertThat(editor)
        .contains("Advisory of " + key + ", number 2", "action=\"/jira" + PAGE + key + "/2\"")
        .doesNotContain(id(first));
    Map<String, String> form =
        Map.of(
            "action", "draft", "basedOn", "0", "title", "The other hole", "discovery", "unknown");
    assertThat(jira.form("security-lead", PAGE + key + "/2", form).status()).isEqualTo(302);
    assertThat(jira.web.as("security-member").get("/browse/" + key).body())
        .contains("The other hole", id(first));
    assertThat(jira.web.as("reporter").get("/browse/" + key).body())
        .doesNotContain("The other hole", id(first));
  }

  @Test
  void r18_an_advisory_waits_for_every_issue_that_is_disclosed_with_it() {
    String later = jira.version();
    String key = jira.approved(first, version);
    String other = jira.file();
    done(cover("security-lead", key, other));
    assertThat(jira.steps.blockers(key)).contains("NOT_APPROVED", "FIX_VERSION_MISSING");
    assertThat(jira.steps.disclosure("security-lead", key).json().path("covers").get(0).asText())
        .isEqualTo(other);
    done(jira.steps.embargo("security-lead", other, EMBARGO_END.plusSeconds(3600)));
    done(jira.steps.resolve("security-member", other, List.of(later)));
    done(jira.steps.approve("security-member", key));
    done(jira.steps.release(version, true));
    jira.afterTheEmbargo();
    assertThat(jira.steps.blockers(key))
        .containsExactly("FIX_VERSION_NOT_RELEASED", "EMBARGO_HOLDS");

    done(jira.steps.release(later, true));
    assertThat(jira.page(first).status()).isEqualTo(404);
    assertThat(disclose(other).body())
        .contains("The embargo still holds.")
        .doesNotContain("There is no draft");
    assertThat(jira.steps.disclosure("reporter", other).json().path("disclosedWith")).isEmpty();
    done(jira.steps.clock(EMBARGO_END.plusSeconds(3660)));

    assertThat(jira.page(first).status()).isEqualTo(200);
    JsonNode seen = jira.steps.disclosure("reporter", other).json().path("disclosedWith").path(0);
    assertThat(seen.path("published").path("cveId").asText()).isEqualTo(id(first));
    assertThat(seen.has("advisory")).isFalse();
    assertThat(jira.web.as("reporter").get("/browse/" + other).body())
        .contains(ADVISORIES + id(first))
        .doesNotContain(key);
    assertThat(history(other)).contains(id(first) + " revision 1, of " + key);
    assertThat(jira.steps.embargo("security-lead", other, EMBARGO_END.plusSeconds(99_999)).status())
        .isEqualTo(409);
    assertThat(cover("security-lead", key, jira.file()).status()).isEqualTo(409);
    done(disclose(other));
    done(disclose(key));
  }

  private Reply disclose(String key) {
    return jira.steps.transition("security-lead", key, "Disclose", Client.object());
  }

  @Test
  void what_is_taken_out_again_takes_a_new_approval_too() {
    String key = jira.file();
    String other = jira.file();
    done(jira.steps.draft("security-lead", key, 0, first));
    done(cover("security-lead", key, other));
    done(cover("security-lead", key, other));
    done(jira.steps.approve("security-member", key));
    assertThat(jira.steps.blockers(key)).doesNotContain("NOT_APPROVED");

    done(uncover("security-lead", key, other));

    assertThat(jira.steps.blockers(key)).contains("NOT_APPROVED");
    assertThat(uncover("security-lead", key, other).status()).isEqualTo(400);
    // Who has written it is no second person because another has changed the list, nor is that one.
    for (String user : List.of("security-lead", "security-member")) {
      assertThat(jira.steps.approve(user, key).status())
          .as(user)
          .isEqualTo(user.equals("security-lead") ? 403 : 200);
    }
    assertThat(
            jira.steps
                .disclosure("security-lead", key)
                .json()
                .path("draft")
                .path("version")
                .asInt())
        .isEqualTo(3);
  }

  @Test
  @Tag("R13")
  void r13_who_changes_what_it_waits_for_has_contributed_to_it() {
    String key = jira.file();
    String other = jira.file();
    done(jira.steps.draft("security-lead", key, 0, first));
    ObjectNode seen = Steps.yesTo(jira.steps.disclosure("security-member", key).json());

    done(cover("security-member", key, other));

    for (String contributor : List.of("security-lead", "security-member")) {
      assertThat(jira.steps.blockers(key))
          .contains(
              contributor.equals("security-lead") ? "NOT_APPROVED" : "SECOND_APPROVAL_MISSING");
      done(jira.steps.approve(contributor, key));
    }
    assertThat(jira.steps.blockers(key)).doesNotContain("NOT_APPROVED", "SECOND_APPROVAL_MISSING");
    assertThat(jira.web.as("security-member").post(DISCLOSURE + key + "/approval", seen).status())
        .isEqualTo(409);
  }

  @Test
  void nothing_is_disclosed_with_it_that_is_no_disclosure_of_the_project() {
    String key = jira.file();
    String bug =
        jira.steps.file("reporter", "Bug", "Typo", "In the log").json().path("key").asText();

    String unknown = cover("security-lead", key, "CLOUDSTACK-99999").body();
    assertThat(unknown).contains("is no disclosure of this project");
    assertThat(cover("security-lead", key, bug).body())
        .isEqualTo(unknown.replace("CLOUDSTACK-99999", bug));
    assertThat(cover("security-lead", key, key).status()).isEqualTo(400);
    assertThat(cover("reporter", key, jira.file()).status()).isEqualTo(403);
    assertThat(cover("developer", key, jira.file()).status()).isEqualTo(404);
    assertThat(uncover("developer", key, jira.file()).status()).isEqualTo(404);
  }

  @Test
  void the_page_takes_issues_in_and_out() {
    String key = jira.file();
    String other = jira.file();
    assertThat(
            jira.form("security-lead", PAGE + key, Map.of("action", "cover", "issue", other))
                .status())
        .isEqualTo(302);

    assertThat(jira.web.as("security-lead").get(PAGE + key).body())
        .contains("Take " + other + " out");
    assertThat(jira.web.as("security-lead").get("/browse/" + other).body())
        .contains("the advisory of " + key);
    assertThat(jira.web.as("reporter").get("/browse/" + other).body()).doesNotContain(key);
    Reply typo = jira.form("security-lead", PAGE + key, Map.of("action", "cover", "issue", "X-1"));
    assertThat(typo.status()).isEqualTo(400);
    assertThat(typo.body()).contains("is no disclosure of this project: X-1");

    jira.form("security-lead", PAGE + key, Map.of("action", "uncover", "issue", other));
    assertThat(jira.web.as("security-lead").get("/browse/" + other).body())
        .doesNotContain("the advisory of " + key);
  }

  private Reply cover(String user, String key, String other) {
    return jira.web.as(user).put(DISCLOSURE + key + "/covers/" + other, "");
  }

  private Reply uncover(String user, String key, String other) {
    return jira.web.as(user).delete(DISCLOSURE + key + "/covers/" + other);
  }

  private Reply begin(String user, String key) {
    return jira.web.as(user).post(DISCLOSURE + key + "/advisory", "");
  }

  private Reply draft(String key, int basedOn, ObjectNode advisory) {
    ObjectNode edit = Client.object().put("basedOn", basedOn);
    edit.set("advisory", advisory);
    return jira.web.as("security-lead").put(DISCLOSURE + key + "/advisory/2/draft", edit);
  }

  private Reply approve(String key) {
    return jira.web
        .as("security-member")
        .post(DISCLOSURE + key + "/advisory/2/approval", Steps.yesTo(more(key)));
  }

  private JsonNode more(String key) {
    return jira.steps.disclosure("security-lead", key).json().path("moreAdvisories").path(0);
  }

  private List<String> history(String key) {
    return jira.steps.disclosure("security-lead", key).json().path("log").findValuesAsText("why");
  }

  private static String id(ObjectNode advisory) {
    return advisory.path("cveId").asText();
  }
}
