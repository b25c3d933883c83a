package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.sandbox.SandboxFixture.EMBARGO_END;
import static org.embargo.sandbox.SandboxFixture.NOW;
import static org.embargo.sandbox.SandboxFixture.done;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.embargo.sandbox.story.Client.Reply;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** R24: what the functions of JQL find for whom. */
@Tag("R24")
class JqlIT {
  private final SandboxFixture jira = new SandboxFixture();

  @Test
  void r24_embargoes_are_found_by_when_they_end() {
    String near = jira.file();
    String far = jira.file();
    String none = jira.file();
    done(jira.steps.embargo("security-lead", near, NOW.plus(Duration.ofDays(2))));
    done(jira.steps.embargo("security-lead", far, NOW.plus(Duration.ofDays(20))));

    assertThat(found("security-lead", "issue in embargoed()"))
        .contains(near, far)
        .doesNotContain(none);
    assertThat(found("security-lead", "issue not in embargoed()"))
        .contains(none)
        .doesNotContain(near, far);
    assertThat(found("security-lead", "issue in embargoEnds(\"7d\")"))
        .contains(near)
        .doesNotContain(far, none);
    assertThat(found("security-lead", "issue in embargoEnds(\"3w\")")).contains(near, far);

    done(jira.steps.clock(NOW.plus(Duration.ofDays(2))));
    assertThat(found("security-lead", "issue in embargoed()")).contains(far).doesNotContain(near);
  }

  @Test
  void r24_what_waits_for_its_disclosure_is_found_until_it_is_public() {
    ObjectNode advisory = SandboxFixture.advisory();
    String version = jira.version();
    String key = jira.approved(advisory, version);
    String blocked = jira.file();
    done(jira.steps.embargo("security-lead", blocked, EMBARGO_END));
    jira.steps.release(version, true);
    assertThat(found("security-lead", "issue in awaitingDisclosure()")).contains(key, blocked);
    assertThat(found("security-lead", "issue in publicationBlocked()"))
        .doesNotContain(key, blocked);

    jira.afterTheEmbargo();

    assertThat(jira.page(advisory).status()).isEqualTo(200);
    assertThat(found("security-lead", "issue in awaitingDisclosure()"))
        .contains(blocked)
        .doesNotContain(key);
    assertThat(found("security-lead", "issue in publicationBlocked()"))
        .contains(blocked)
        .doesNotContain(key);
  }

  @Test
  void r24_nobody_finds_what_they_do_not_see_and_the_reporter_nothing_of_the_teams() {
    String key = jira.file();
    done(jira.steps.embargo("security-lead", key, EMBARGO_END));

    for (String function :
        List.of("embargoed()", "embargoEnds(\"4w\")", "awaitingDisclosure()", "breached()")) {
      assertThat(found("outsider", "issue in " + function)).doesNotContain(key);
      assertThat(found("outsider", "issue not in " + function)).doesNotContain(key);
      assertThat(jira.web.get(search("issue in " + function)).body()).doesNotContain(key);
    }
    assertThat(found("reporter", "issue in embargoed()")).contains(key);
    assertThat(found("reporter", "issue in awaitingDisclosure()")).isEmpty();
    assertThat(found("reporter", "issue in publicationBlocked()")).isEmpty();
    assertThat(found("reporter", "issue in breached()")).isEmpty();
  }

  /** An answer that depended on the caller would be an oracle. */
  @Test
  void arguments_are_judged_alike_for_all() {
    for (String jql :
        List.of(
            "issue in embargoEnds()",
            "issue in embargoEnds(\"soon\")",
            "issue in breached(\"x\")")) {
      Reply lead = jira.web.as("security-lead").get(search(jql));
      assertThat(lead.status()).isEqualTo(400);
      assertThat(jira.web.as("outsider").get(search(jql)).body()).isEqualTo(lead.body());
    }
  }

  private List<String> found(String user, String jql) {
    JsonNode issues = done(jira.web.as(user).get(search(jql))).json().path("issues");
    return StreamSupport.stream(issues.spliterator(), false)
        .map(issue -> issue.path("key").asText())
        .toList();
  }

  private static String search(String jql) {
    return "/rest/api/2/search?maxResults=1000&jql="
        + URLEncoder.encode(jql, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
