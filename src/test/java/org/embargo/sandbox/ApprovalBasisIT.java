package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.sandbox.SandboxFixture.DISCLOSURE;
import static org.embargo.sandbox.SandboxFixture.EMBARGO_END;
import static org.embargo.sandbox.SandboxFixture.done;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.embargo.sandbox.story.Client;
import org.embargo.sandbox.story.Client.Reply;
import org.embargo.sandbox.story.Steps;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** R27: an approval holds for what the approver saw, and for nothing else. */
@Tag("P5")
@Tag("R27")
class ApprovalBasisIT {
  private static final String PAGE = "/plugins/servlet/embargo/draft/";

  private final SandboxFixture jira = new SandboxFixture();
  private final ObjectNode advisory = SandboxFixture.advisory();
  private final String version = jira.version();

  @Test
  void r27_a_covered_issue_that_is_deleted_keeps_blocking_until_it_is_off_the_list() {
    String other = jira.file();
    String key = jira.file();
    done(jira.steps.embargo("security-lead", key, EMBARGO_END));
    done(jira.steps.draft("security-lead", key, 0, advisory));
    done(jira.web.as("security-lead").put(DISCLOSURE + key + "/covers/" + other, Client.object()));
    done(jira.steps.resolve("security-member", key, List.of(version)));
    done(jira.steps.approve("security-member", key));
    jira.steps.release(version, true);

    ObjectNode admin = Client.object().put("user", "admin").put("reason", "To delete it");
    done(jira.web.as("security-lead").post(DISCLOSURE + other + "/collaborators", admin));
    done(jira.web.as("admin").delete("/rest/sandbox/1.0/issue/" + other));
    jira.afterTheEmbargo();

    assertThat(jira.page(advisory).status()).isEqualTo(404);
    assertThat(jira.steps.blockers(key))
        .containsExactlyInAnyOrder("COVERED_ISSUE_GONE", "APPROVED_ISSUES_CHANGED");
    assertThat(jira.steps.approve("security-member", key).status()).isEqualTo(409);
    JsonNode covers = jira.steps.disclosure("security-lead", key).json().path("covers");
    assertThat(covers.get(0).asText()).matches("\\d+");
    String gone = DISCLOSURE + key + "/covers/" + covers.get(0).asText();
    done(jira.web.as("security-lead").delete(gone));
    assertThat(jira.steps.blockers(key)).containsExactly("NOT_APPROVED");
    done(jira.steps.approve("security-member", key));
    assertThat(jira.page(advisory).status()).isEqualTo(200);
  }

  @Test
  void r27_a_fix_version_that_is_merged_into_a_released_one_publishes_nothing() {
    String key = jira.approved(advisory, version);
    String released = jira.version();
    jira.steps.release(released, true);

    String merge = "/rest/api/2/version/" + versionId(version) + "/mergeto/" + versionId(released);
    done(jira.web.as("admin").put(merge, Client.object()));
    jira.afterTheEmbargo();

    needsAnotherApproval(key);
  }

  @Test
  void r27_a_fix_version_that_is_deleted_in_favour_of_a_released_one_publishes_nothing() {
    String key = jira.approved(advisory, version);
    String released = jira.version();
    jira.steps.release(released, true);
    ObjectNode swap = Client.object().put("moveFixIssuesTo", Long.parseLong(versionId(released)));

    String remove = "/rest/api/2/version/" + versionId(version) + "/removeAndSwap";
    done(jira.web.as("admin").post(remove, swap));
    jira.afterTheEmbargo();

    needsAnotherApproval(key);
  }

  /** The author changes what the advisory waits for while the approver reads. */
  @Test
  void r27_what_has_changed_since_the_approver_looked_publishes_nothing() {
    String key = jira.file();
    done(jira.steps.draft("security-lead", key, 0, advisory));
    done(jira.steps.resolve("security-lead", key, List.of(version)));
    ObjectNode yes = Steps.yesTo(jira.steps.disclosure("security-member", key).json());
    String page = jira.web.as("security-member").get(PAGE + key).body();
    assertThat(page).contains(key + ": fix versions " + version);
    String released = jira.version();
    jira.steps.release(released, true);
    ObjectNode edit = Client.object();
    edit.putObject("fields").putArray("fixVersions").addObject().put("name", released);
    done(jira.web.as("security-lead").put("/rest/api/2/issue/" + key, edit));

    Reply refused = jira.web.as("security-member").post(DISCLOSURE + key + "/approval", yes);
    Reply form = jira.form("security-member", PAGE + key, approvalForm(page));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().path("errors").has("basis")).isTrue();
    assertThat(form.status()).isEqualTo(409);
    assertThat(jira.page(advisory).status()).isEqualTo(404);
    assertThat(jira.steps.blockers(key)).contains("NOT_APPROVED");
  }

  @Test
  void r27_a_decision_that_was_made_anew_since_the_approver_looked_publishes_nothing() {
    String key = jira.file();
    String decision = DISCLOSURE + key + "/without-fix";
    done(jira.steps.draft("security-lead", key, 0, advisory));
    done(decide(decision, "The component is at its end of life"));
    ObjectNode yes = Steps.yesTo(jira.steps.disclosure("security-member", key).json());
    done(jira.web.as("security-lead").delete(decision));
    done(jira.steps.clock(SandboxFixture.NOW.plusSeconds(60)));
    done(decide(decision, "A reason that the approver has not read"));

    Reply refused = jira.web.as("security-member").post(DISCLOSURE + key + "/approval", yes);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().path("errors").has("basis")).isTrue();
    assertThat(jira.page(advisory).status()).isEqualTo(404);
  }

  private Reply decide(String decision, String reason) {
    return jira.web.as("security-lead").post(decision, Client.object().put("reason", reason));
  }

  /** What the page sends. */
  private static Map<String, String> approvalForm(String page) {
    Map<String, String> form = new LinkedHashMap<>(Map.of("action", "approval"));
    String part = page.substring(page.indexOf("id=\"approval\""));
    for (String name : List.of("version", "digest", "basis", "openIssueAfterDays")) {
      form.put(name, part.replaceAll("(?s).*?name=\"" + name + "\" value=\"([^\"]*)\".*", "$1"));
    }
    return form;
  }

  private void needsAnotherApproval(String key) {
    assertThat(jira.page(advisory).status()).isEqualTo(404);
    assertThat(jira.steps.blockers(key)).containsExactly("APPROVED_FIX_VERSIONS_CHANGED");
    done(jira.steps.approve("security-member", key));
    assertThat(jira.page(advisory).status()).isEqualTo(200);
  }

  @Test
  void r27_a_release_that_is_not_awaited_any_more_takes_a_new_approval() {
    String key = jira.approved(advisory, version);
    ObjectNode names = Client.object();
    names.putArray("names").add("Helm chart " + version);
    done(jira.web.as("security-lead").put(DISCLOSURE + key + "/releases", names));
    assertThat(jira.steps.blockers(key)).contains("APPROVED_RELEASES_CHANGED");
    done(jira.steps.approve("security-member", key));
    assertThat(jira.steps.blockers(key)).doesNotContain("APPROVED_RELEASES_CHANGED");

    names.putArray("names");
    done(jira.web.as("security-lead").put(DISCLOSURE + key + "/releases", names));
    jira.steps.release(version, true);
    jira.afterTheEmbargo();

    assertThat(jira.page(advisory).status()).isEqualTo(404);
    assertThat(jira.steps.blockers(key)).containsExactly("APPROVED_RELEASES_CHANGED");
  }

  /** Somebody outside the team makes the resolution count as fixed that the issue has. */
  @Test
  void r27_another_resolution_that_means_fixed_takes_a_new_approval() {
    String key = jira.file();
    done(jira.steps.draft("security-lead", key, 0, advisory));
    ObjectNode fields = Client.object();
    fields.putObject("resolution").put("name", "Won't Fix");
    fields.putArray("fixVersions").addObject().put("name", version);
    done(jira.steps.transition("security-member", key, "Resolve", fields));
    done(jira.steps.release(version, true));
    done(jira.steps.approve("security-member", key));
    assertThat(jira.steps.blockers(key)).containsExactly("ISSUE_NOT_RESOLVED");
    String path = Steps.setup("CLOUDSTACK");
    ObjectNode setup = (ObjectNode) done(jira.web.as("admin").get(path)).json();

    try {
      ObjectNode changed = setup.deepCopy().put("fixedResolutionId", "10001");
      done(jira.web.as("admin").put(path, changed));
      jira.afterTheEmbargo();
      assertThat(jira.page(advisory).status()).isEqualTo(404);
      assertThat(jira.steps.blockers(key)).containsExactly("APPROVED_RESOLUTION_CHANGED");
      done(jira.steps.approve("security-member", key));
    } finally {
      done(jira.web.as("admin").put(path, setup));
    }
    assertThat(jira.page(advisory).status()).isEqualTo(200);
  }

  @Test
  void r27_a_version_that_is_released_taken_back_and_released_again_keeps_the_approval() {
    String key = jira.approved(advisory, version);
    jira.steps.release(version, true);
    jira.steps.release(version, false);
    assertThat(jira.steps.blockers(key))
        .containsExactly("FIX_VERSION_NOT_RELEASED", "EMBARGO_HOLDS");

    jira.steps.release(version, true);
    jira.afterTheEmbargo();

    assertThat(jira.page(advisory).status()).isEqualTo(200);
  }

  @Test
  void r27_the_team_withdraws_an_approval_with_a_reason_and_gives_a_new_one() {
    String key = jira.approved(advisory, version);
    jira.steps.release(version, true);
    ObjectNode request = Client.object().put("version", 1).put("reason", "The range is wrong");

    assertThat(withdraw("reporter", key, request).status()).isEqualTo(403);
    assertThat(withdraw("outsider", key, request).body())
        .isEqualTo(withdraw("outsider", "NOSUCH-1", request).body());
    assertThat(withdraw("security-lead", key, request.deepCopy().put("reason", " ")).status())
        .isEqualTo(400);
    assertThat(withdraw("security-lead", key, request.deepCopy().put("version", 2)).status())
        .isEqualTo(409);
    done(withdraw("security-lead", key, request));
    assertThat(withdraw("security-lead", key, request).status()).isEqualTo(409);
    jira.afterTheEmbargo();

    assertThat(jira.page(advisory).status()).isEqualTo(404);
    assertThat(jira.steps.blockers(key)).containsExactly("APPROVAL_WITHDRAWN");
    assertThat(jira.steps.disclosure("security-lead", key).json().path("log").toString())
        .contains("APPROVAL_WITHDRAWN", "The range is wrong");
    done(jira.steps.approve("security-member", key));
    assertThat(jira.page(advisory).status()).isEqualTo(200);
  }

  private Reply withdraw(String user, String key, ObjectNode request) {
    return jira.web.as(user).post(DISCLOSURE + key + "/approval/withdrawal", request);
  }

  private String versionId(String name) {
    JsonNode all = jira.web.as("admin").get("/rest/api/2/project/CLOUDSTACK/versions").json();
    return StreamSupport.stream(all.spliterator(), false)
        .filter(one -> one.path("name").asText().equals(name))
        .map(one -> one.path("id").asText())
        .findFirst()
        .orElseThrow();
  }
}
