package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.sandbox.SandboxFixture.ADVISORIES;
import static org.embargo.sandbox.SandboxFixture.DISCLOSURE;
import static org.embargo.sandbox.SandboxFixture.EMBARGO_END;
import static org.embargo.sandbox.SandboxFixture.done;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.embargo.core.advisory.Edition;
import org.embargo.sandbox.story.Client;
import org.embargo.sandbox.story.Client.Reply;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R5, R12 and R14 for what is public. */
@Tag("P7")
@Tag("R5")
@Tag("R12")
@Tag("R14")
@Tag("R19")
class PublicSiteIT {
  private final SandboxFixture jira = new SandboxFixture();
  private final ObjectNode advisory = SandboxFixture.advisory();
  private final String version = jira.version();

  @Test
  void what_is_not_public_yet_answers_as_what_never_was() {
    jira.approved(advisory, version);
    for (String name :
        List.of(
            "%s",
            "%s.json",
            "%s.txt",
            "%s.xml",
            "%s.",
            "osv/%s.json",
            "osv/%s",
            "csaf-2.0/%2$s.json",
            "csaf-2.1/%2$s.json")) {
      Reply unpublished =
          jira.web.get(ADVISORIES + name.formatted(id(), id().toLowerCase(Locale.ROOT)));
      Reply unknown = jira.web.get(ADVISORIES + name.formatted("CVE-1999-0001", "cve-1999-0001"));
      assertThat(unpublished.status()).isEqualTo(unknown.status()).isEqualTo(404);
      assertThat(unpublished.body()).isEqualTo(unknown.body());
      assertThat(headers(unpublished)).isEqualTo(headers(unknown));
    }
  }

  @Test
  void what_was_first_published_on_one_day_is_one_page_whatever_is_corrected_later() {
    String day = "2026-12-09";
    String other = SandboxFixture.newCveId();
    String hostile = "<article><script>alert(1)</script></article>";
    String key = jira.approved(advisory, version);
    jira.approved(SandboxFixture.advisory().put("cveId", other).put("title", hostile), version);
    assertThat(jira.web.get(ADVISORIES + day).body())
        .isEqualTo(jira.web.get(ADVISORIES + "CVE-1999-0001").body());
    done(jira.steps.clock(Instant.parse(day + "T23:59:59Z")));
    done(jira.steps.release(version, true));
    String page = jira.web.get(ADVISORIES + id()).body();
    String article = page.substring(page.indexOf("<article>"), page.indexOf("</body>")).strip();

    Reply bundle = done(jira.web.get(ADVISORIES + day));

    assertThat(bundle.body())
        .contains(article, "<li>Apache CloudStack</li>")
        .containsSubsequence(id(), other, "<article>", "<article>")
        .doesNotContain("<script");
    assertThat(bundle.body().split("<article>", -1)).hasSize(3);
    for (String known :
        List.of(
            bundle.header("ETag"),
            "W/" + bundle.header("ETag"),
            "\"x\", " + bundle.header("ETag"),
            "*")) {
      assertThat(jira.web.get(ADVISORIES + day, "If-None-Match", known).status()).isEqualTo(304);
    }
    assertThat(jira.web.get(ADVISORIES).body()).contains("href=\"/jira" + ADVISORIES + day + "\"");

    done(jira.steps.clock(Instant.parse("2026-12-10T00:00:00Z")));
    done(jira.steps.draft("security-lead", key, 1, advisory.put("title", "Corrected")));
    done(jira.steps.approve("security-member", key));
    assertThat(jira.web.get(ADVISORIES + day).body()).contains("<h1>Corrected</h1>");
    for (String none : List.of("2026-12-10", "2026-02-30", "2026-12-09/", "20261209")) {
      assertThat(jira.web.get(ADVISORIES + none).status()).as(none).isEqualTo(404);
    }
  }

  @Test
  void what_is_public_is_what_was_approved_byte_for_byte_and_stays_so() {
    String key = jira.approved(advisory, version);
    Client member = jira.web.as("security-member");
    String html = member.get(DISCLOSURE + key + "/preview/html").body();
    String cve = member.get(DISCLOSURE + key + "/preview/cve").body();
    String text = member.get(DISCLOSURE + key + "/preview/announcement").body();
    jira.steps.release(version, true);
    jira.afterTheEmbargo();

    assertThat(jira.page(advisory).body()).isEqualTo(html);
    assertThat(jira.record(advisory).body()).isEqualTo(cve);
    assertThat(jira.web.get(ADVISORIES + id() + ".txt").body()).isEqualTo(text);
    assertThat(jira.web.get(ADVISORIES + id() + ".xml").status()).isEqualTo(404);
    jira.steps.draft("security-lead", key, 1, advisory.deepCopy().put("title", "Not approved"));
    jira.steps.clock(EMBARGO_END.plusSeconds(3600));
    assertThat(jira.page(advisory).body()).isEqualTo(html);
  }

  @ParameterizedTest
  @ValueSource(strings = {"csaf-2.0", "csaf-2.1", "osv"})
  void what_says_when_it_was_published_is_what_was_approved_but_for_that(String format) {
    String key = jira.approved(advisory, version);
    String path =
        ADVISORIES + format + "/" + (format.equals("osv") ? id() : id().toLowerCase(Locale.ROOT));
    String approved =
        jira.web.as("security-member").get(DISCLOSURE + key + "/preview/" + format).body();
    assertThat(jira.web.get(path + ".json").status()).isEqualTo(404);
    jira.steps.release(version, true);
    jira.afterTheEmbargo();

    String published = jira.web.get(path + ".json").body();
    String then = EMBARGO_END.plusSeconds(60).toString();
    assertThat(approved).contains("\"" + Edition.PUBLICATION + "\"");
    assertThat(published)
        .isEqualTo(approved.replace(Edition.PUBLICATION, then))
        .isNotEqualTo(approved);

    jira.steps.draft("security-lead", key, 1, advisory.deepCopy().put("title", "Put right"));
    String correction =
        jira.web.as("security-member").get(DISCLOSURE + key + "/preview/" + format).body();
    assertThat(correction).as("the first date stays").contains(then, Edition.PUBLICATION);
    for (String other : List.of(path, path + ".JSON", path.replace("cve-", "CVE-") + ".xml")) {
      assertThat(jira.web.get(other).status()).as(other).isEqualTo(404);
    }
  }

  @Test
  void what_is_withdrawn_says_so_in_each_format_and_stays_withdrawn() {
    String key = published();
    String first = EMBARGO_END.plusSeconds(60).toString();
    ObjectNode withdrawn = advisory.deepCopy().put("withdrawn", "The port was never open.");
    done(jira.steps.draft("security-lead", key, 1, withdrawn));
    done(jira.steps.approve("security-member", key));

    assertThat(revision(key)).isEqualTo(2);
    assertThat(jira.page(advisory).body()).contains("<h2>Withdrawn</h2>", "was never open");
    JsonNode record = jira.record(advisory).json();
    assertThat(record.at("/cveMetadata/state").asText()).isEqualTo("REJECTED");
    assertThat(record.at("/containers/cna/rejectedReasons/0/value").asText())
        .isEqualTo("The port was never open.");
    JsonNode csaf = file("csaf-2.1/" + id().toLowerCase(Locale.ROOT));
    assertThat(csaf.at("/document/category").asText()).isEqualTo("csaf_withdrawn");
    assertThat(csaf.at("/document/tracking/initial_release_date").asText()).isEqualTo(first);
    JsonNode osv = file("osv/" + id());
    assertThat(osv.path("withdrawn")).isEqualTo(osv.path("modified"));
    assertThat(osv.path("published").asText()).isEqualTo(first);

    done(jira.steps.draft("security-lead", key, 2, advisory));
    assertThat(jira.steps.approve("security-member", key).status()).isEqualTo(400);
    assertThat(jira.page(advisory).body()).contains("<h2>Withdrawn</h2>");
  }

  @Test
  void what_nobody_has_read_cannot_be_withdrawn() {
    String key = jira.file();
    done(jira.steps.draft("security-lead", key, 0, advisory.deepCopy().put("withdrawn", "No.")));

    JsonNode shown = jira.steps.disclosure("security-member", key).json();

    assertThat(shown.toString()).contains("withdrawn", "something that is public");
    assertThat(jira.steps.approve("security-member", key).status()).isEqualTo(400);
  }

  private JsonNode file(String name) {
    return jira.web.get(ADVISORIES + name + ".json").json();
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
    assertThat(again.header("ETag")).isEqualTo(page.header("ETag"));
    assertThat(jira.web.get(ADVISORIES + id(), "If-None-Match", "*").status()).isEqualTo(304);
    assertThat(jira.web.get(ADVISORIES + "CVE-1999-99999", "If-None-Match", "*").status())
        .isEqualTo(404);
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

  private int revision(String key) {
    JsonNode published = jira.steps.disclosure("reporter", key).json().path("published");
    return published.path("revision").asInt();
  }

  private String id() {
    return advisory.path("cveId").asText();
  }
}
