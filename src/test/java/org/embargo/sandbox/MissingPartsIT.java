package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.sandbox.SandboxFixture.done;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.embargo.sandbox.osgi.Needs;
import org.embargo.sandbox.story.Client;
import org.embargo.sandbox.story.Client.Reply;
import org.embargo.sandbox.story.Steps;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Decision 26: sealing, reading a case and publication do without whatever is optional, and a part
 * that needs it says so. What is optional is read from the plugin itself.
 */
@Tag("R35")
class MissingPartsIT {
  private static final String MESSAGE = "is not available in this Jira";
  private static final String PROJECT = "/rest/embargo/1.0/project/LEGACY/";
  private static final Path DATA = SandboxFixture.temporaryDirectory();

  private static SealedProject project;
  private static String before;

  @BeforeAll
  static void set_up_and_started_again_without_any_of_it() throws Exception {
    try (SealedProject complete = new SealedProject(without(Set.of()))) {
      complete.setUp();
      before = complete.file();
    }
    Needs needs = Needs.of(SandboxFixture.bundle());
    Set<String> missing =
        Stream.concat(needs.optionalServices().stream(), needs.optionalPackages().stream())
            .collect(Collectors.toSet());
    project = new SealedProject(without(missing));
    project.minuteLater();
  }

  private static Sandbox without(Set<String> missing) throws Exception {
    return Sandbox.without(missing, SandboxFixture.bundle(), DATA);
  }

  @AfterAll
  static void close() {
    project.close();
  }

  @Test
  void a_new_issue_is_sealed_from_birth() {
    String key = project.file();

    project.assertSealed(key);
    project.assertNoWriteWasOpen(List.of(project.id(key)));
  }

  @Test
  void a_level_that_is_taken_away_is_given_back_by_event_and_by_job() {
    for (String key : List.of(before, project.file())) {
      project.openByCode(key);
      assertThat(project.seers(key)).contains("outsider");

      project.minuteLater();

      project.assertSealed(key);
      assertThat(project.log(key)).anyMatch(line -> line.contains("not known in this Jira"));
    }
    String moved = project.file();
    ObjectNode move = Client.object().put("project", "LEGACY").put("issuetype", "Bug");
    done(project.web.as("security-lead").post(SealedProject.WIZARD + moved + "/move", move));
    project.assertSealed(moved);
  }

  @Test
  void a_case_is_read_and_its_page_says_what_is_missing() {
    Client lead = project.web.as("security-lead");

    assertThat(lead.get(SandboxFixture.DISCLOSURE + before).status()).isEqualTo(200);
    Reply page = lead.get("/plugins/servlet/embargo/issue/" + before);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains("Who sees an issue " + MESSAGE)
        .contains("Who could see an issue until now " + MESSAGE)
        .contains("History");
  }

  @Test
  void an_advisory_is_approved_and_published() {
    ObjectNode advisory = SandboxFixture.advisory();
    String key = project.file();
    done(project.steps.draft("security-lead", key, 0, advisory));
    String version = "9.9-" + key;
    project.version(version);
    project.nameVersion(key, version);
    done(
        project
            .web
            .as("security-lead")
            .post(
                SandboxFixture.DISCLOSURE + key + "/without-fix",
                Client.object().put("reason", "end of life")));
    done(project.steps.approve("security-member", key));

    project.minuteLater();

    String page = SandboxFixture.ADVISORIES + advisory.path("cveId").asText();
    assertThat(project.web.get(page).status()).isEqualTo(200);
  }

  @Test
  void each_part_refuses_with_the_reason() {
    Client admin = project.web.as("admin");
    Client lead = project.web.as("security-lead");

    assertThat(
            List.of(
                admin.get(Steps.setup("LEGACY") + "/plan"),
                admin.get(Steps.setup("LEGACY") + "/steps"),
                admin.put(
                    Steps.setup("LEGACY"), (ObjectNode) admin.get(Steps.setup("LEGACY")).json()),
                admin.get("/plugins/servlet/embargo/project/LEGACY/setup"),
                admin.get(PROJECT + "leaks"),
                lead.get(SandboxFixture.DISCLOSURE + before + "/audience"),
                lead.get(SandboxFixture.DISCLOSURE + before + "/exposure")))
        .allSatisfy(
            reply -> {
              assertThat(reply.status()).as(reply.body()).isEqualTo(503);
              assertThat(reply.body()).contains(MESSAGE);
            });
  }

  @Test
  void who_may_not_ask_does_not_learn_what_is_missing() {
    for (String user : List.of("", "outsider", "reporter")) {
      Client web = project.web.as(user);
      Reply there = web.get(SandboxFixture.DISCLOSURE + before + "/audience");
      assertThat(there.body())
          .isEqualTo(web.get(SandboxFixture.DISCLOSURE + "NO-1/audience").body());
      assertThat(web.get(PROJECT + "leaks").body()).doesNotContain(MESSAGE);
      assertThat(web.get(Steps.setup("LEGACY") + "/plan").body()).doesNotContain(MESSAGE);
    }
  }
}
