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
import org.junit.jupiter.api.Test;

/** R18: an issue that takes several CVE ids has an advisory for each. */
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
    String digest = more(key).path("digest").asText();

    Reply wrong =
        jira.web
            .as("security-member")
            .post(DISCLOSURE + key + "/approval", Client.object().put("digest", digest));

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
        .post(
            DISCLOSURE + key + "/advisory/2/approval",
            Client.object().put("digest", more(key).path("digest").asText()));
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
