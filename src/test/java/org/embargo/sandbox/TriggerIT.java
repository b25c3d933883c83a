package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.sandbox.SandboxFixture.done;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.embargo.sandbox.story.Client;
import org.embargo.sandbox.story.Client.Reply;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** R10 and R18: what opens the gate at once, and what closes it again in time. */
@Tag("R10")
@Tag("R18")
class TriggerIT {
  private static final String RELEASES = "/rest/embargo/1.0/project/CLOUDSTACK/releases";

  private final SandboxFixture jira = new SandboxFixture();
  private final ObjectNode advisory = SandboxFixture.advisory();
  private final String version = jira.version();

  @Test
  @Tag("R27")
  void r27_the_end_of_a_version_that_nobody_releases_needs_another_approval() {
    String other = jira.version();
    String key = ready(List.of(version, other));
    jira.steps.release(version, true);
    assertThat(jira.page(advisory).status()).isEqualTo(404);

    done(jira.web.as("admin").post(path(other) + "/removeAndSwap", Client.object()));

    needsAnotherApproval(key);
  }

  @Test
  @Tag("R27")
  void r27_a_version_that_is_merged_into_a_released_one_needs_another_approval() {
    String other = jira.version();
    String key = ready(List.of(other));
    jira.steps.release(version, true);
    assertThat(jira.page(advisory).status()).isEqualTo(404);

    done(jira.web.as("admin").put(path(other) + "/mergeto/" + id(version), ""));

    needsAnotherApproval(key);
  }

  @Test
  void r10_a_version_that_is_deleted_leaves_an_issue_without_one_unpublished() {
    String key = ready(List.of(version));

    done(jira.web.as("admin").post(path(version) + "/removeAndSwap", Client.object()));
    jira.steps.clock(SandboxFixture.NOW.plusSeconds(120));

    assertThat(jira.page(advisory).status()).isEqualTo(404);
    assertThat(jira.steps.blockers(key))
        .containsExactlyInAnyOrder("FIX_VERSION_MISSING", "APPROVED_FIX_VERSIONS_CHANGED");
  }

  @Test
  @Tag("R27")
  void r27_an_issue_that_gets_a_released_version_needs_another_approval() {
    String other = jira.version();
    String key = ready(List.of(other));
    jira.steps.release(version, true);
    ObjectNode edit = Client.object();
    edit.putObject("fields").putArray("fixVersions").addObject().put("name", version);

    done(jira.web.as("security-member").put("/rest/api/2/issue/" + key, edit));

    needsAnotherApproval(key);
  }

  private void needsAnotherApproval(String key) {
    assertThat(jira.page(advisory).status()).isEqualTo(404);
    assertThat(jira.steps.blockers(key)).containsExactly("APPROVED_FIX_VERSIONS_CHANGED");
    done(jira.steps.approve("security-member", key));
    assertThat(jira.page(advisory).status()).isEqualTo(200);
  }

  @Test
  void r10_an_issue_that_is_resolved_last_is_public_in_the_same_request() {
    String key = jira.file();
    done(jira.steps.draft("security-lead", key, 0, advisory));
    jira.steps.release(version, true);
    ObjectNode edit = Client.object();
    edit.putObject("fields").putArray("fixVersions").addObject().put("name", version);
    done(jira.web.as("security-member").put("/rest/api/2/issue/" + key, edit));
    done(jira.steps.approve("security-member", key));
    assertThat(jira.steps.blockers(key)).containsExactly("ISSUE_NOT_RESOLVED");

    done(jira.steps.resolve("security-member", key, List.of(version)));

    assertThat(jira.page(advisory).status()).isEqualTo(200);
  }

  @Test
  void r18_a_release_that_is_no_version_of_jira_is_waited_for_and_told_of() {
    String key = ready(List.of(version));
    jira.steps.release(version, false);
    String name = "kernel " + advisory.path("cveId").asText();
    done(awaited(key, List.of(name)));
    done(jira.steps.approve("security-member", key));
    jira.steps.release(version, true);
    assertThat(jira.steps.blockers(key)).containsExactly("FIX_VERSION_NOT_RELEASED");

    assertThat(tell("outsider", name).status()).isEqualTo(404);
    assertThat(tell("reporter", name).status()).isEqualTo(404);
    assertThat(jira.web.post(RELEASES, release(name, "https://example.org")).status())
        .isEqualTo(401);
    JsonNode refused = jira.web.as("security-lead").post(RELEASES, release(name, "ftp://x")).json();
    assertThat(refused.path("errors").path("url").asText()).contains("web address");
    for (String bad : List.of("core/1.0", "..", "core\\1.0")) {
      assertThat(tell("security-lead", bad).json().path("errors").has("name")).as(bad).isTrue();
    }
    assertThat(jira.page(advisory).status()).isEqualTo(404);

    done(tell("security-lead", name.toUpperCase(Locale.ROOT)));
    assertThat(jira.steps.blockers(key)).containsExactly("FIX_VERSION_NOT_RELEASED");

    done(tell("security-lead", name));

    assertThat(jira.page(advisory).status()).isEqualTo(200);
    assertThat(jira.web.as("security-lead").get(RELEASES).body()).contains(name);
  }

  @Test
  void r10_a_release_that_is_taken_back_stops_it() {
    String name = "kernel " + advisory.path("cveId").asText();
    String key = jira.file();
    done(jira.steps.embargo("security-lead", key, SandboxFixture.EMBARGO_END));
    done(awaited(key, List.of(name)));
    done(jira.steps.draft("security-lead", key, 0, advisory));
    done(jira.steps.resolve("security-member", key, List.of()));
    done(jira.steps.approve("security-member", key));
    done(tell("security-lead", name));
    assertThat(jira.steps.blockers(key)).containsExactly("EMBARGO_HOLDS");

    done(jira.web.as("security-lead").delete(RELEASES + "/" + name.replace(" ", "%20")));
    jira.afterTheEmbargo();

    assertThat(jira.page(advisory).status()).isEqualTo(404);
    assertThat(jira.steps.blockers(key)).containsExactly("FIX_VERSION_NOT_RELEASED");
    assertThat(
            jira.steps
                .disclosure("security-lead", key)
                .json()
                .path("releases")
                .path(0)
                .path("released")
                .asBoolean(true))
        .isFalse();
  }

  /** All but the releases of its versions. */
  private String ready(List<String> versions) {
    String key = jira.file();
    done(jira.steps.draft("security-lead", key, 0, advisory));
    done(jira.steps.resolve("security-member", key, versions));
    done(jira.steps.approve("security-member", key));
    return key;
  }

  private Reply awaited(String key, List<String> names) {
    ObjectNode body = Client.object();
    names.forEach(body.putArray("names")::add);
    return jira.web.as("security-lead").put(SandboxFixture.DISCLOSURE + key + "/releases", body);
  }

  private Reply tell(String user, String name) {
    return jira.web.as(user).post(RELEASES, release(name, "https://example.org/" + user));
  }

  private static ObjectNode release(String name, String url) {
    return Client.object().put("name", name).put("url", url);
  }

  private String path(String name) {
    return "/rest/api/2/version/" + id(name);
  }

  private String id(String name) {
    JsonNode versions = jira.web.get("/rest/api/2/project/CLOUDSTACK/versions").json();
    for (JsonNode one : versions) {
      if (one.path("name").asText().equals(name)) {
        return one.path("id").asText();
      }
    }
    throw new IllegalStateException("no version " + name);
  }
}
