package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.sandbox.SandboxFixture.ADVISORIES;
import static org.embargo.sandbox.SandboxFixture.done;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import org.embargo.sandbox.story.Client;
import org.embargo.sandbox.story.Client.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A team brings the advisories that it has published before. */
class ImportIT {
  private static final String IMPORT = "/rest/embargo/1.0/project/CLOUDSTACK/import";

  private final SandboxFixture jira = new SandboxFixture();
  private final Client admin = jira.web.as("admin");
  private final String id = SandboxFixture.newCveId();

  @Test
  void what_was_public_elsewhere_is_public_here_with_its_date_in_every_format() {
    Reply checked = admin.post(IMPORT + "/check", request(record()));

    assertThat(done(checked).json().path("cveId").asText()).isEqualTo(id);
    assertThat(checked.json().path("publishedAt").asText()).isEqualTo("2024-04-04T07:53:52Z");
    assertThat(checked.json().path("formats")).hasSize(7);
    assertThat(jira.web.get(ADVISORIES + id).status()).isEqualTo(404);

    done(admin.post(IMPORT, request(record())));

    assertThat(jira.web.get(ADVISORIES + id).body())
        .contains("Unchecked size", "4.18.0 through 4.18.1.0, 4.19.0.0", "2023-01-02: reported");
    assertThat(jira.web.get(ADVISORIES).body()).contains(id, "2024-04-04");
    String lowerCase = id.toLowerCase(Locale.ROOT);
    JsonNode csaf = jira.web.get(ADVISORIES + "csaf-2.0/" + lowerCase + ".json").json();
    assertThat(csaf.at("/document/tracking/initial_release_date").asText())
        .isEqualTo("2024-04-04T07:53:52Z");
    JsonNode cna = jira.web.get(ADVISORIES + id + ".json").json().at("/containers/cna");
    assertThat(cna.at("/timeline/0/value").asText()).isEqualTo("reported");
    assertThat(cna.at("/affected/0/versions")).hasSize(2);
    assertThat(jira.web.get(ADVISORIES + "osv/" + id + ".json").status()).isEqualTo(200);
  }

  @Test
  void an_id_comes_in_once_and_not_while_it_is_being_worked_on() {
    done(admin.post(IMPORT, request(record())));
    Reply again = admin.post(IMPORT, request(record()));
    String inWork = SandboxFixture.newCveId();
    done(
        jira.steps.draft(
            "security-lead", jira.file(), 0, SandboxFixture.advisory().put("cveId", inWork)));

    Reply early = admin.post(IMPORT, request(record(inWork)));

    assertThat(again.status()).isEqualTo(409);
    assertThat(early.status()).isEqualTo(409);
    assertThat(early.body()).isEqualTo(again.body());
    assertThat(jira.web.get(ADVISORIES + inWork).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/record/dataVersion                                   | '4.0'          | dataVersion",
        "/record/cveMetadata/cveId                             | 'CVE-1'        | cveMetadata.cveId",
        "/record/cveMetadata/state                             | 'RESERVED'     | cveMetadata",
        "/record/cveMetadata/datePublished                     | 'today'        | cveMetadata.datePublished",
        "/record/cveMetadata/datePublished                     | '2999-01-01T00:00:00Z' | publishedAt",
        "/record/cveMetadata/datePublished                     | '1970-01-01T00:00:00Z' | publishedAt",
        "/record/containers/cna/affected/0/versions/0/status   | 'fixed'        | containers.cna.affected[0].versions[0].status",
        "/record/containers/cna/descriptions/0/lang            | 'de'           | containers.cna",
        "/record/containers/cna/references/0/url               | 'javascript:a' | containers.cna.references[0]",
        "/record/containers/cna/references/0/url               | 'https://lists.apache.org/list.html?private@cloudstack.apache.org' | references[0]",
        "/record/containers/cna/title                          | 7              | containers.cna.title",
        "/record/containers/cna/affected/0/vendor              | 'a\u202Eb'    | containers.cna.affected[0]",
        "/record/containers/cna/affected/0/wrong               | 'x'            | containers.cna.affected[0].wrong",
        "/record                                               | 'text'         | record",
        "/format                                               | 'yaml'         | format",
        "/publishedAt                                          | 'noon'         | publishedAt",
        "/more                                                 | 'x'            | more",
      })
  void a_file_that_is_wrong_is_refused_by_the_place_and_nothing_is_stored(
      String place, String value, String field) {
    ObjectNode request = request(record());
    int name = place.lastIndexOf('/') + 1;
    ((ObjectNode) request.at(place.substring(0, name - 1)))
        .set(
            place.substring(name),
            value.equals("7") ? IntNode.valueOf(7) : TextNode.valueOf(value));

    Reply reply = admin.post(IMPORT, request);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().path("errors").has(field)).as(reply.body()).isTrue();
    assertThat(jira.web.get(ADVISORIES + id).status()).isEqualTo(404);
  }

  /** The plugin cannot know that a file without a date was published at all: somebody says so. */
  @Test
  void a_record_that_does_not_say_when_it_was_published_needs_that_said() {
    ObjectNode request = request(record());
    ((ObjectNode) request.at("/record/cveMetadata")).remove("datePublished");

    Reply reply = admin.post(IMPORT, request);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().path("errors").has("publishedAt")).as(reply.body()).isTrue();

    done(admin.post(IMPORT, request.put("publishedAt", "2024-05-06T07:08:09Z")));
    assertThat(jira.web.get(ADVISORIES).body()).contains(id, "2024-05-06");
  }

  @Test
  void what_names_a_sealed_issue_takes_a_reason_that_is_kept() {
    String key = jira.file();
    ObjectNode request = request(record());
    ((ObjectNode) request.at("/record/containers/cna/source")).putArray("defect").add(key);

    Reply refused = admin.post(IMPORT, request);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().path("errors").has("defects[0]")).as(refused.body()).isTrue();
    assertThat(jira.web.get(ADVISORIES + id).status()).isEqualTo(404);

    done(admin.post(IMPORT, request.put("despite", "It was named in public then.")));
    assertThat(jira.web.get(ADVISORIES + id).body()).contains(key);
  }

  /** No second person looks at it, and so it takes who may do anything anyway. */
  @ParameterizedTest
  @CsvSource({
    "CLOUDSTACK, admin, 200",
    "CLOUDSTACK, security-lead, 404",
    "CLOUDSTACK, reporter, 404",
    "CLOUDSTACK, outsider, 404",
    "CLOUDSTACK, '', 401",
    "LEGACY, developer, 403",
    "WEBSITE, admin, 409",
    "NOWHERE, admin, 404",
  })
  void only_an_administrator_of_jira_imports_and_only_for_a_project_that_is_set_up(
      String project, String user, int status) {
    String path = IMPORT.replace("CLOUDSTACK", project);

    assertThat(jira.web.as(user).post(path + "/check", request(record())).status())
        .isEqualTo(status);
    assertThat(jira.web.as(user).post(path, request(record())).status()).isEqualTo(status);
    assertThat(jira.web.get(ADVISORIES + id).status()).isEqualTo(status == 200 ? 200 : 404);
  }

  private static ObjectNode request(JsonNode record) {
    ObjectNode request = Client.object().put("format", "cve");
    request.set("record", record);
    return request;
  }

  private JsonNode record() {
    return record(id);
  }

  /** As records of that time are: a range that is two in one, a date, and HTML beside the text. */
  private static JsonNode record(String cveId) {
    return json(
        """
        {"dataType": "CVE_RECORD", "dataVersion": "5.0",
         "cveMetadata": {"cveId": "%s", "state": "PUBLISHED",
           "assignerOrgId": "f0158376-9dc2-43b6-827c-5f631a4d8d09",
           "datePublished": "2024-04-04T07:53:52.123Z"},
         "containers": {"cna": {
           "providerMetadata": {"orgId": "f0158376-9dc2-43b6-827c-5f631a4d8d09"},
           "title": "Unchecked size",
           "descriptions": [{"lang": "en", "value": "The agent reads\\u00a0too much.",
             "supportingMedia": [{"type": "text/html", "value": "<p>The agent</p>"}]}],
           "affected": [{"vendor": "Apache Software Foundation", "product": "Apache CloudStack",
             "defaultStatus": "unaffected", "versions": [
             {"version": "4.18.0", "lessThanOrEqual": "4.18.1.0, 4.19.0.0", "status": "affected",
              "versionType": "semver"},
             {"version": "4.19.1.0", "status": "unaffected"}]}],
           "metrics": [{"other": {"type": "Textual description of severity",
             "content": {"text": "moderate"}}}],
           "timeline": [{"time": "2023-01-02T00:00:00", "lang": "en", "value": "reported"}],
           "references": [{"url": "https://lists.apache.org/thread/abc",
             "tags": ["vendor-advisory"]}],
           "source": {"discovery": "EXTERNAL"}}}}
        """
            .formatted(cveId));
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
