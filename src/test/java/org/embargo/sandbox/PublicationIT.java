package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.sandbox.SandboxFixture.ADVISORIES;
import static org.embargo.sandbox.SandboxFixture.DISCLOSURE;
import static org.embargo.sandbox.SandboxFixture.EMBARGO_END;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.embargo.sandbox.story.Client;
import org.embargo.sandbox.story.Client.Reply;
import org.junit.jupiter.api.Test;

/** R9, R10, R12 and R13 as far as they go today. */
class PublicationIT {
  private final SandboxFixture jira = new SandboxFixture();
  private final ObjectNode advisory = SandboxFixture.advisory();
  private final String version = jira.version();

  @Test
  void nothing_is_public_before_the_gate_opens_and_all_is_right_after() {
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

  @Test
  void what_is_not_public_yet_answers_as_what_never_was() {
    jira.approved(advisory, version);
    String other = "/plugins/servlet/advisories/CVE-1999-0001";

    for (String ending : List.of("", ".json")) {
      Reply unpublished = jira.web.get(ADVISORIES + id() + ending);
      Reply unknown = jira.web.get(other + ending);
      assertThat(unpublished.status()).isEqualTo(unknown.status()).isEqualTo(404);
      assertThat(unpublished.body()).isEqualTo(unknown.body());
      assertThat(headers(unpublished)).isEqualTo(headers(unknown));
    }
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
  void a_version_that_is_un_released_again_stops_it() {
    String key = jira.approved(advisory, version);
    jira.steps.release(version, true);
    jira.steps.release(version, false);

    jira.afterTheEmbargo();

    assertThat(jira.page(advisory).status()).isEqualTo(404);
    assertThat(jira.steps.blockers(key)).containsExactly("FIX_VERSION_NOT_RELEASED");
  }

  @Test
  void a_reopened_issue_stops_it() {
    String key = jira.approved(advisory, version);
    jira.steps.release(version, true);
    jira.steps.transition("security-member", key, "Reopen", Client.object());

    jira.afterTheEmbargo();

    assertThat(jira.page(advisory).status()).isEqualTo(404);
    assertThat(jira.steps.blockers(key)).containsExactly("ISSUE_NOT_RESOLVED");
  }

  @Test
  void one_fix_version_of_two_that_is_not_out_holds_it_back() {
    String other = jira.version();
    String key = jira.file();
    jira.steps.draft("security-lead", key, 0, advisory);
    jira.steps.approve("security-member", key);
    jira.steps.resolve("security-member", key, List.of(version, other));

    jira.steps.release(version, true);
    assertThat(jira.page(advisory).status()).isEqualTo(404);

    jira.steps.release(other, true);
    assertThat(jira.page(advisory).status()).isEqualTo(200);
  }

  @Test
  void who_saved_the_draft_cannot_approve_it() {
    String key = jira.file();
    jira.steps.draft("security-lead", key, 0, advisory);

    assertThat(jira.steps.approve("security-lead", key).status()).isEqualTo(403);
    assertThat(jira.steps.blockers(key)).contains("NOT_APPROVED");
  }

  @Test
  void a_changed_draft_needs_a_new_approval() {
    String key = jira.approved(advisory, version);
    jira.steps.release(version, true);
    jira.steps.draft("security-lead", key, 1, advisory.deepCopy().put("title", "Another title"));

    jira.afterTheEmbargo();

    assertThat(jira.page(advisory).status()).isEqualTo(404);
    assertThat(jira.steps.blockers(key)).containsExactly("NOT_APPROVED");
  }

  @Test
  void an_approval_of_bytes_that_are_not_the_present_ones_is_refused() {
    String key = jira.file();
    jira.steps.draft("security-lead", key, 0, advisory);
    String seen = jira.steps.disclosure("security-member", key).json().path("digest").asText();
    jira.steps.draft("security-lead", key, 1, advisory.deepCopy().put("title", "Another title"));

    Reply approval =
        jira.web
            .as("security-member")
            .post(DISCLOSURE + key + "/approval", Client.object().put("digest", seen));

    assertThat(approval.status()).isEqualTo(409);
  }

  @Test
  void two_who_edit_the_same_version_do_not_lose_each_others_work() {
    String key = jira.file();
    jira.steps.draft("security-lead", key, 0, advisory);

    Reply late = jira.steps.draft("security-member", key, 0, SandboxFixture.advisory());

    assertThat(late.status()).isEqualTo(409);
    assertThat(draft(key).path("cveId").asText()).isEqualTo(id());
  }

  @Test
  void somebody_who_has_not_agreed_to_be_credited_holds_it_back() {
    advisory.withArray("credits").addObject().put("name", "Joe").put("consent", "asked");
    String key = jira.approved(advisory, version);
    jira.steps.release(version, true);

    jira.afterTheEmbargo();

    assertThat(jira.page(advisory).status()).isEqualTo(404);
    assertThat(jira.steps.blockers(key)).containsExactly("CREDIT_NOT_SETTLED");
  }

  @Test
  void an_incomplete_draft_is_kept_and_not_published() {
    String key = jira.file();
    ObjectNode begun = Client.object().put("title", "Only a title");

    assertThat(jira.steps.draft("security-lead", key, 0, begun).status()).isEqualTo(200);

    assertThat(jira.steps.blockers(key)).contains("DRAFT_INVALID", "NOT_APPROVED");
    assertThat(jira.steps.disclosure("security-lead", key).json().path("problems").has("cveId"))
        .isTrue();
    assertThat(jira.steps.approve("security-member", key).status()).isEqualTo(400);
  }

  @Test
  void it_may_go_public_without_a_fix_by_a_decision_that_a_second_person_knows_of() {
    String key = jira.file();
    jira.steps.draft("security-lead", key, 0, advisory);
    jira.steps.approve("security-member", key);
    assertThat(withoutFix(key, " ").status()).isEqualTo(400);

    jira.steps.clock(SandboxFixture.NOW.plusSeconds(60));
    assertThat(withoutFix(key, "The component is at its end of life").status()).isEqualTo(200);
    jira.afterTheEmbargo();
    assertThat(jira.page(advisory).status()).isEqualTo(404);
    assertThat(jira.steps.blockers(key)).containsExactly("NOT_APPROVED");

    jira.steps.approve("security-member", key);
    assertThat(jira.page(advisory).status()).isEqualTo(200);
  }

  @Test
  void the_decision_to_go_without_a_fix_can_be_taken_back() {
    String key = jira.file();
    withoutFix(key, "Nobody can fix it");
    assertThat(jira.steps.blockers(key)).doesNotContain("ISSUE_NOT_RESOLVED");

    Reply back = jira.web.as("security-lead").delete(DISCLOSURE + key + "/without-fix");

    assertThat(back.status()).isEqualTo(200);
    assertThat(jira.steps.blockers(key)).contains("ISSUE_NOT_RESOLVED");
  }

  @Test
  void saving_what_another_wrote_without_a_change_makes_nobody_its_author() {
    String key = jira.file();
    jira.steps.draft("security-lead", key, 0, advisory);

    jira.steps.draft("security-member", key, 1, advisory);

    assertThat(jira.steps.approve("security-lead", key).status()).isEqualTo(403);
    assertThat(jira.steps.approve("security-member", key).status()).isEqualTo(200);
  }

  @Test
  void an_approval_does_not_come_back_when_the_text_does() {
    String key = jira.approved(advisory, version);
    ObjectNode corrected = advisory.deepCopy().put("title", "Put right");
    jira.steps.draft("security-lead", key, 1, corrected);
    jira.steps.draft("security-lead", key, 2, advisory);

    assertThat(jira.steps.blockers(key)).contains("NOT_APPROVED");
  }

  @Test
  void what_is_public_is_what_was_approved_byte_for_byte_and_stays_so() {
    String key = jira.approved(advisory, version);
    Client member = jira.web.as("security-member");
    String html = member.get(DISCLOSURE + key + "/preview/html").body();
    String cve = member.get(DISCLOSURE + key + "/preview/cve").body();
    jira.steps.release(version, true);
    jira.afterTheEmbargo();

    assertThat(jira.page(advisory).body()).isEqualTo(html);
    assertThat(jira.record(advisory).body()).isEqualTo(cve);
    jira.steps.draft("security-lead", key, 1, advisory.deepCopy().put("title", "Not approved"));
    jira.steps.clock(EMBARGO_END.plusSeconds(3600));
    assertThat(jira.page(advisory).body()).isEqualTo(html);
  }

  @Test
  void what_is_public_is_never_embargoed_again_and_keeps_its_id() {
    String key = published();

    assertThat(jira.steps.embargo("security-lead", key, EMBARGO_END.plusSeconds(90_000)).status())
        .isEqualTo(409);
    assertThat(jira.steps.draft("security-lead", key, 1, SandboxFixture.advisory()).status())
        .isEqualTo(409);
  }

  @Test
  void an_approved_correction_is_a_second_revision() {
    String key = published();
    jira.steps.draft("security-lead", key, 1, advisory.deepCopy().put("title", "Put right"));

    jira.steps.approve("security-member", key);

    assertThat(jira.page(advisory).body()).contains("Put right").contains("Revision 2");
    assertThat(revision(key)).isEqualTo(2);
  }

  @Test
  void an_id_that_is_public_already_is_not_published_a_second_time() {
    published();
    String second = jira.file();

    jira.steps.draft("security-lead", second, 0, advisory);

    assertThat(jira.steps.blockers(second)).contains("DRAFT_INVALID");
    assertThat(jira.steps.disclosure("security-lead", second).json().path("problems").has("cveId"))
        .isTrue();
  }

  @Test
  void the_issue_stays_sealed_when_its_advisory_is_public() {
    String key = published();

    assertThat(jira.web.get("/rest/api/2/issue/" + key).status()).isEqualTo(404);
    assertThat(jira.web.as("outsider").get(DISCLOSURE + key).status()).isEqualTo(404);
    assertThat(jira.page(advisory).body()).doesNotContain(key).doesNotContain("Secret details");
  }

  @Test
  void a_reader_may_cache_by_etag_and_sees_no_script_run() {
    advisory
        .put("title", "<script>alert(1)</script>")
        .put("description", "</p><img src=x onerror=a>");
    published();

    Reply page = jira.page(advisory);
    Reply again = jira.web.get(ADVISORIES + id(), "If-None-Match", page.header("ETag"));

    assertThat(page.body()).doesNotContain("<script").doesNotContain("<img").contains("&lt;script");
    assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(page.header("ETag")).matches("\"[0-9a-f]{64}-html\"");
    assertThat(again.status()).isEqualTo(304);
    assertThat(jira.record(advisory).header("ETag")).isNotEqualTo(page.header("ETag"));
    assertThat(jira.web.get(ADVISORIES).body()).doesNotContain("<script");
  }

  private static Map<String, List<String>> headers(Reply reply) {
    Map<String, List<String>> headers = new TreeMap<>(reply.response().headers().map());
    headers.remove("date");
    return headers;
  }

  private String published() {
    String key = jira.approved(advisory, version);
    jira.steps.release(version, true);
    jira.afterTheEmbargo();
    assertThat(jira.page(advisory).status()).isEqualTo(200);
    return key;
  }

  private Reply withoutFix(String key, String reason) {
    return jira.web
        .as("security-lead")
        .post(DISCLOSURE + key + "/without-fix", Client.object().put("reason", reason));
  }

  private JsonNode draft(String key) {
    return jira.steps.disclosure("security-lead", key).json().path("draft").path("advisory");
  }

  private int revision(String key) {
    JsonNode published = jira.steps.disclosure("reporter", key).json().path("published");
    return published.path("revision").asInt();
  }

  private String id() {
    return advisory.path("cveId").asText();
  }
}
