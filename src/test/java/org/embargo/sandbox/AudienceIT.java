package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.sandbox.SandboxFixture.DISCLOSURE;
import static org.embargo.sandbox.SandboxFixture.done;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.embargo.sandbox.story.Client.Reply;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R4: the team reads who sees an issue, and why; nobody else does. */
@Tag("R4")
class AudienceIT {
  private final SandboxFixture jira = new SandboxFixture();

  @Test
  void r4_the_team_reads_who_sees_the_issue_and_why() {
    String key = jira.file();

    JsonNode audience =
        done(jira.web.as("security-lead").get(DISCLOSURE + key + "/audience")).json();

    assertThat(lines(audience))
        .containsExactly(
            "Lea Security-Lead: the role Security Team",
            "Max Security-Member: the role Security Team",
            "Rita Reporter: the reporter");
    assertThat(audience.path("everybody")).isEmpty();
    assertThat(jira.web.as("security-member").get("/browse/" + key).body())
        .contains("<dd id=\"embargo-audience\">3 people</dd>");
    assertThat(jira.web.as("security-member").get("/plugins/servlet/embargo/issue/" + key).body())
        .contains("<td>Rita Reporter</td><td>the reporter</td>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "reporter", "developer", "admin", "outsider"})
  void r4_to_everybody_else_it_is_that_of_an_unknown_issue(String user) {
    Reply hidden = jira.web.as(user).get(DISCLOSURE + jira.file() + "/audience");
    Reply unknown = jira.web.as(user).get(DISCLOSURE + "CLOUDSTACK-999999/audience");

    assertThat(hidden.status()).isEqualTo(unknown.status()).isEqualTo(404);
    assertThat(hidden.body()).isEqualTo(unknown.body());
  }

  private static List<String> lines(JsonNode audience) {
    return StreamSupport.stream(audience.path("viewers").spliterator(), false)
        .map(viewer -> viewer.path("name").asText() + ": " + viewer.path("grants").get(0).asText())
        .toList();
  }
}
