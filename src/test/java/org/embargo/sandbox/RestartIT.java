package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.embargo.sandbox.story.Client;
import org.embargo.sandbox.story.Client.Reply;
import org.embargo.sandbox.story.Steps;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Beginnings and ends of a sandbox, each with one of its own. */
class RestartIT {
  private final Path data = SandboxFixture.temporaryDirectory();

  @Test
  void a_second_run_goes_on_with_the_data_of_the_first() {
    ObjectNode advisory = SandboxFixture.advisory();
    String key;
    try (Sandbox first = SandboxFixture.start(data)) {
      Steps steps = new Steps(Client.anonymous(first.baseUrl()));
      steps.setUp();
      steps.version("1.0");
      key =
          steps
              .file("reporter", "Security Vulnerability", "Hole", "Secret")
              .json()
              .path("key")
              .asText();
      steps.draft("security-lead", key, 0, advisory);
      steps.resolve("security-member", key, List.of("1.0"));
      steps.approve("security-member", key);
    }

    try (Sandbox second = SandboxFixture.start(data)) {
      Client web = Client.anonymous(second.baseUrl());
      Steps steps = new Steps(web);
      String page = "/plugins/servlet/advisories/" + advisory.path("cveId").asText();
      assertThat(web.as("outsider").get("/rest/api/2/issue/" + key).status()).isEqualTo(404);
      assertThat(steps.blockers(key)).containsExactly("FIX_VERSION_NOT_RELEASED");
      assertThat(web.get(page).status()).isEqualTo(404);

      steps.release("1.0", true);

      assertThat(web.get(page).status()).isEqualTo(200);
    }
  }

  @Test
  @Tag("R9")
  void r9_who_is_down_when_the_embargo_ends_publishes_once_when_up_again() {
    ObjectNode advisory = SandboxFixture.advisory();
    String page = "/plugins/servlet/advisories/" + advisory.path("cveId").asText();
    String key;
    try (Sandbox first = SandboxFixture.start(data)) {
      Client web = Client.anonymous(first.baseUrl());
      Steps steps = new Steps(web);
      steps.clock(SandboxFixture.EMBARGO_END.minusSeconds(60));
      steps.setUp();
      steps.version("1.0");
      key =
          steps
              .file("reporter", "Security Vulnerability", "Hole", "Secret")
              .json()
              .path("key")
              .asText();
      steps.embargo("security-lead", key, SandboxFixture.EMBARGO_END);
      steps.draft("security-lead", key, 0, advisory);
      steps.resolve("security-member", key, List.of("1.0"));
      steps.approve("security-member", key);
      steps.release("1.0", true);
      assertThat(steps.blockers(key)).containsExactly("EMBARGO_HOLDS");
      assertThat(web.get(page).status()).isEqualTo(404);
    }

    try (Sandbox second = SandboxFixture.start(data)) {
      Client web = Client.anonymous(second.baseUrl());
      Steps steps = new Steps(web);
      assertThat(web.get(page).status()).isEqualTo(404);
      steps.clock(SandboxFixture.EMBARGO_END.plusSeconds(60));
      steps.clock(SandboxFixture.EMBARGO_END.plusSeconds(180));

      assertThat(web.get(page).status()).isEqualTo(200);
      assertThat(steps.disclosure("security-lead", key).json().path("log").findValuesAsText("what"))
          .containsOnlyOnce("PUBLISHED");
    }
  }

  @Test
  void before_a_project_is_set_up_nobody_can_file_a_security_issue_that_would_be_open() {
    try (Sandbox sandbox = SandboxFixture.start(data)) {
      Client web = Client.anonymous(sandbox.baseUrl());

      Reply filed = new Steps(web).file("reporter", "Security Vulnerability", "Hole", "Secret");

      assertThat(filed.status()).isEqualTo(400);
      assertThat(web.as("admin").get("/rest/sandbox/1.0/write-log").body()).isEqualTo("[]");
    }
  }

  @Test
  void a_taken_port_is_an_error_that_says_so() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
      assertThatThrownBy(
              () -> new Sandbox(SandboxFixture.bundle(), data, taken.getLocalPort()).close())
          .hasRootCauseInstanceOf(BindException.class);
    }
  }
}
