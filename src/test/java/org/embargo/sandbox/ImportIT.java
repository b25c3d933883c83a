package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.sandbox.ImportRecords.request;
import static org.embargo.sandbox.SandboxFixture.ADVISORIES;
import static org.embargo.sandbox.SandboxFixture.done;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.embargo.sandbox.story.Client;
import org.embargo.sandbox.story.Client.Reply;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A team brings the advisories that it has published before. */
@Tag("R33")
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

    bring(request(record()));

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
  void an_id_comes_in_once() {
    bring(request(record()));

    for (String path : List.of(IMPORT + "/check", IMPORT)) {
      Reply again = admin.post(path, request(record()));
      assertThat(again.status()).isEqualTo(409);
      assertThat(again.json().at("/errors/cveId").asText()).contains("of an advisory here");
    }
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
        "/record/containers/cna/affected/0/versions/0/versionType | 'private@cloudstack.apache.org' | affected[0].numbering",
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

    bring(request.put("publishedAt", "2024-05-06T07:08:09Z"));
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

    bring(request.put("despite", "It was named in public then."));
    assertThat(jira.web.get(ADVISORIES + id).body()).contains(key);
  }

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
    assertThat(jira.web.get(ADVISORIES + id).status()).isEqualTo(404);
  }

  @Test
  void a_session_confirms_its_password_before_it_changes_anything() {
    JsonNode staged = done(admin.post(IMPORT, request(record()))).json();
    String path = IMPORT + "/" + staged.path("id").asLong();
    String digest = Client.object().put("digest", staged.path("digest").asText()).toString();
    Browser second = Browser.loggedIn(SandboxFixture.baseUrl(), "second-admin");
    Map<String, String> json = Map.of("Content-Type", "application/json");

    for (Reply reply :
        List.of(
            second.send("POST", IMPORT, json, request(record()).toString()),
            second.send("POST", path + "/confirm", json, digest),
            second.delete(path))) {
      assertThat(reply.status()).as(reply.body()).isEqualTo(401);
      assertThat(reply.body()).contains("Confirm your password");
    }
    assertThat(jira.web.get(ADVISORIES + id).status()).isEqualTo(404);

    second.confirm("second-admin");
    done(second.send("POST", path + "/confirm", json, digest));
    assertThat(jira.web.get(ADVISORIES + id).status()).isEqualTo(200);
  }

  private JsonNode record() {
    return ImportRecords.record(id);
  }

  /** One administrator stages it, another confirms what was staged. */
  private void bring(ObjectNode request) {
    JsonNode staged = done(admin.post(IMPORT, request)).json();
    done(
        jira.web
            .as("second-admin")
            .post(
                IMPORT + "/" + staged.path("id").asLong() + "/confirm",
                Client.object().put("digest", staged.path("digest").asText())));
  }
}
