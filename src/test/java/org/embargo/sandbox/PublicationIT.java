package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.sandbox.SandboxFixture.ADVISORIES;
import static org.embargo.sandbox.SandboxFixture.EMBARGO_END;
import static org.embargo.sandbox.SandboxFixture.done;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.embargo.sandbox.story.Client;
import org.embargo.sandbox.story.Client.Reply;
import org.embargo.sandbox.story.Steps;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** R9, R10, R12, R14 and R17: what is public when. */
@Tag("R9")
@Tag("R10")
@Tag("R12")
@Tag("R14")
@Tag("R17")
class PublicationIT {
  private final SandboxFixture jira = new SandboxFixture();
  private final ObjectNode advisory = SandboxFixture.advisory();
  private final String version = jira.version();

  @Test
  void r9_nothing_is_public_before_the_gate_opens_and_all_is_right_after() {
    String key = jira.approved(advisory, version);
    assertThat(jira.steps.blockers(key))
        .containsExactly("FIX_VERSION_NOT_RELEASED", "EMBARGO_HOLDS");

    jira.steps.release(version, true);
    assertThat(jira.steps.blockers(key)).containsExactly("EMBARGO_HOLDS");
    assertThat(jira.page(advisory).status()).isEqualTo(404);

    jira.steps.clock(EMBARGO_END.minusMillis(1));
    assertThat(jira.page(advisory).status()).isEqualTo(404);
    assertThat(jira.web.get(ADVISORIES).body()).doesNotContain(id());

    jira.afterTheEmbargo();
    assertThat(jira.page(advisory).status()).isEqualTo(200);
    assertThat(jira.record(advisory).json().path("cveMetadata").path("cveId").asText())
        .isEqualTo(id());
    assertThat(jira.web.get(ADVISORIES).body()).contains(id());
    assertThat(jira.steps.blockers(key)).containsExactly("ALREADY_PUBLIC");
  }

  /** Long after anybody has touched the issue: the list of collaborators ends with the job. */
  @Test
  void who_was_let_in_by_name_is_let_in_until_it_is_public() {
    String key = jira.approved(advisory, version);
    ObjectNode developer = Client.object().put("user", "developer").put("reason", "Wrote it");
    String collaborators = SandboxFixture.DISCLOSURE + key + "/collaborators";
    done(jira.web.as("security-lead").post(collaborators, developer));
    jira.steps.release(version, true);
    jira.steps.clock(EMBARGO_END.minusSeconds(3600));
    assertThat(jira.web.as("developer").get("/rest/api/2/issue/" + key).status()).isEqualTo(200);

    jira.afterTheEmbargo();
    jira.steps.clock(EMBARGO_END.plusSeconds(180));

    assertThat(jira.page(advisory).status()).isEqualTo(200);
    assertThat(jira.web.as("developer").get("/rest/api/2/issue/" + key).status()).isEqualTo(404);
    assertThat(jira.web.as("security-lead").post(collaborators, developer).status()).isEqualTo(409);
  }

  @Test
  void a_release_after_the_embargo_publishes_in_the_same_request() {
    jira.approved(advisory, version);
    jira.afterTheEmbargo();
    assertThat(jira.page(advisory).status()).isEqualTo(404);

    jira.steps.release(version, true);

    assertThat(jira.page(advisory).status()).isEqualTo(200);
  }

  @Test
  void an_approval_that_comes_last_publishes_in_the_same_request() {
    String key = jira.file();
    jira.steps.draft("security-lead", key, 0, advisory);
    jira.steps.resolve("security-member", key, List.of(version));
    jira.steps.release(version, true);
    assertThat(jira.steps.blockers(key)).containsExactly("NOT_APPROVED");

    jira.steps.approve("security-member", key);

    assertThat(jira.page(advisory).status()).isEqualTo(200);
  }

  @Test
  void r17_many_triggers_at_once_publish_once() throws Exception {
    String key = jira.approved(advisory, version);
    jira.steps.release(version, true);
    ExecutorService threads = Executors.newFixedThreadPool(8);

    List<Callable<Reply>> triggers =
        IntStream.range(0, 16)
            .<Callable<Reply>>mapToObj(
                i ->
                    i % 2 == 0
                        ? () -> jira.steps.clock(EMBARGO_END.plusSeconds(60L * (i + 1)))
                        : () -> jira.steps.approve("security-member", key))
            .toList();
    for (Future<Reply> trigger : threads.invokeAll(triggers)) {
      assertThat(trigger.get().status()).isEqualTo(200);
    }
    threads.shutdown();

    // Whatever one trigger left to another is done within the minute.
    jira.steps.clock(EMBARGO_END.plusSeconds(7200));
    JsonNode log = jira.steps.disclosure("security-lead", key).json().path("log");
    assertThat(log.findValuesAsText("what")).containsOnlyOnce("PUBLISHED");
    assertThat(jira.page(advisory).status()).isEqualTo(200);
  }

  @Test
  void r10_a_version_that_is_un_released_again_stops_it() {
    String key = jira.approved(advisory, version);
    jira.steps.release(version, true);
    jira.steps.release(version, false);

    jira.afterTheEmbargo();

    assertThat(jira.page(advisory).status()).isEqualTo(404);
    assertThat(jira.steps.blockers(key)).containsExactly("FIX_VERSION_NOT_RELEASED");
  }

  @Test
  void r10_a_reopened_issue_stops_it() {
    String key = jira.approved(advisory, version);
    jira.steps.release(version, true);
    jira.steps.transition("security-member", key, "Reopen", Client.object());

    jira.afterTheEmbargo();

    assertThat(jira.page(advisory).status()).isEqualTo(404);
    assertThat(jira.steps.blockers(key)).containsExactly("ISSUE_NOT_RESOLVED");
  }

  @Test
  void r10_one_fix_version_of_two_that_is_not_out_holds_it_back() {
    String other = jira.version();
    String key = jira.file();
    jira.steps.draft("security-lead", key, 0, advisory);
    jira.steps.resolve("security-member", key, List.of(version, other));
    jira.steps.approve("security-member", key);

    jira.steps.release(version, true);
    assertThat(jira.page(advisory).status()).isEqualTo(404);

    jira.steps.release(other, true);
    assertThat(jira.page(advisory).status()).isEqualTo(200);
  }

  @Test
  @Tag("R13")
  void r13_whoever_saves_while_another_approves_publishes_nothing_that_nobody_saw()
      throws Exception {
    jira.steps.release(version, true);
    for (int i = 0; i < 10; i++) {
      ObjectNode seen = SandboxFixture.advisory();
      String key = jira.file();
      done(jira.steps.draft("security-lead", key, 0, seen));
      done(jira.steps.resolve("security-member", key, List.of(version)));
      ObjectNode yes = Steps.yesTo(jira.steps.disclosure("security-member", key).json());
      ObjectNode unseen = seen.deepCopy().put("title", "What nobody has seen");

      atOnce(
          () -> jira.steps.draft("security-lead", key, 1, unseen),
          () ->
              jira.web
                  .as("security-member")
                  .post(SandboxFixture.DISCLOSURE + key + "/approval", yes));

      Reply page = jira.page(seen);
      assertThat(page.body()).doesNotContain("What nobody has seen");
      if (page.status() != 200) {
        assertThat(jira.steps.blockers(key)).containsExactly("NOT_APPROVED");
      }
    }
  }

  @Test
  void r10_an_un_release_at_the_very_end_of_the_embargo_is_before_or_after() throws Exception {
    for (int i = 0; i < 10; i++) {
      done(jira.steps.clock(SandboxFixture.NOW));
      ObjectNode one = SandboxFixture.advisory();
      String its = jira.version();
      String key = jira.approved(one, its);
      jira.steps.release(its, true);

      atOnce(
          () -> jira.steps.clock(EMBARGO_END.plusSeconds(60)),
          () -> jira.steps.release(its, false));

      int status = jira.page(one).status();
      jira.steps.clock(EMBARGO_END.plusSeconds(180));
      assertThat(jira.page(one).status()).isEqualTo(status);
      JsonNode log = jira.steps.disclosure("security-lead", key).json().path("log");
      assertThat(log.findValuesAsText("what").stream().filter("PUBLISHED"::equals))
          .hasSize(status == 200 ? 1 : 0);
      if (status != 200) {
        assertThat(jira.steps.blockers(key)).containsExactly("FIX_VERSION_NOT_RELEASED");
      }
    }
  }

  private static void atOnce(Callable<Reply> one, Callable<Reply> other) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    for (Future<Reply> deed : threads.invokeAll(List.of(one, other))) {
      deed.get();
    }
    threads.shutdown();
  }

  @Test
  void r12_what_is_public_is_never_embargoed_again_and_r14_its_issue_stays_private() {
    String key = jira.approved(advisory, version);
    jira.steps.release(version, true);
    jira.afterTheEmbargo();
    assertThat(jira.page(advisory).status()).isEqualTo(200);

    assertThat(jira.steps.embargo("security-lead", key, EMBARGO_END.plusSeconds(9999)).status())
        .isEqualTo(409);
    jira.steps.release(version, false);
    jira.steps.clock(EMBARGO_END.plusSeconds(600));
    assertThat(jira.page(advisory).status()).isEqualTo(200);
    for (String user : List.of("outsider", "developer")) {
      assertThat(jira.web.as(user).get("/rest/api/2/issue/" + key).status()).isEqualTo(404);
    }
    assertThat(jira.web.get("/rest/api/2/issue/" + key).status()).isEqualTo(404);
  }

  @Test
  void r17_what_waits_for_a_person_is_for_administrators() {
    String path = "/rest/embargo/1.0/deliveries";

    assertThat(done(jira.web.as("admin").get(path)).json().path("deliveries").isArray()).isTrue();
    for (String user : List.of("security-lead", "outsider")) {
      assertThat(jira.web.as(user).get(path).status()).isEqualTo(404);
      assertThat(jira.web.as(user).post(path + "/1-1-site/retry", "").status()).isEqualTo(404);
    }
    assertThat(jira.web.as("admin").post(path + "/1-1-none/retry", "").status()).isEqualTo(404);
    String before = jira.web.as("admin").get(path).body();
    jira.approved(advisory, version);
    jira.steps.release(version, true);
    jira.afterTheEmbargo();
    assertThat(jira.page(advisory).status()).isEqualTo(200);
    assertThat(jira.web.as("admin").get(path).body()).isEqualTo(before);
  }

  private String id() {
    return advisory.path("cveId").asText();
  }
}
