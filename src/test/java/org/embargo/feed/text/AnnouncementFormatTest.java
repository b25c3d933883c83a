package org.embargo.feed.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.stream.Collectors;
import org.embargo.SharedData;
import org.embargo.app.advisory.SiteAddresses;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.AdvisoryFixture;
import org.embargo.core.advisory.Edition;
import org.embargo.core.disclosure.Cna;
import org.embargo.feed.cve.CveReader;
import org.embargo.json.AdvisoryJson;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R15")
class AnnouncementFormatTest {
  private static final Cna APACHE = new Cna("f0158376-9dc2-43b6-827c-5f631a4d8d09", "apache");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final AnnouncementFormat format = new AnnouncementFormat();

  @Test
  void it_says_each_part_that_there_is_in_the_order_of_the_foundation() throws IOException {
    assertThat(text(read(remedied()), 1))
        .isEqualTo(
            """
            Severity: important

            Affected versions:

            - Server (org.example:server) before 1.1
            - Server (org.example:server) 2.0 or later
            - Client: all versions

            Description:

            One.

            Two.

            Required Configurations:

            The port is open.

            Solution:

            Upgrade.

            Work Arounds:

            Close the port.

            Credit:

            Jane Doe (finder)
            anonymous (reporter)

            References:

            https://example.org/advisory
            https://www.cve.org/CVERecord?id=CVE-2026-12345
            """);
  }

  @Test
  void the_note_for_a_release_is_one_line() throws IOException {
    ReleaseNoteFormat note = new ReleaseNoteFormat(new SiteAddresses());

    assertThat(note.render(read(remedied()), APACHE, Edition.FIRST).text())
        .isEqualTo(
            "CVE-2026-12345 (important): Server, Client: Open port. Affected: Server"
                + " (org.example:server) before 1.1, 2.0 or later; Client all versions. Fixed:"
                + " 1.1. https://jira.example.org/jira/plugins/servlet/advisories/CVE-2026-12345\n");
  }

  @Test
  void a_correction_says_that_it_is_one() {
    assertThat(text(AdvisoryFixture.complete(), 2))
        .startsWith("This corrects")
        .contains("revision 2");
    assertThat(text(AdvisoryFixture.complete(), 1)).startsWith("Severity: important\n");
  }

  /**
   * As they were sent. The foundation's tool also names the project's page and the tracker's, which
   * a record does not, and records got their advisory's own address later. Those whose record was
   * changed after the mail are not here.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "CVE-2023-50780",
        "CVE-2026-39304",
        "CVE-2026-40466",
        "CVE-2026-41043",
        "CVE-2026-41044",
        "CVE-2026-42253",
        "CVE-2026-45505",
        "CVE-2026-49157",
        "CVE-2026-49270",
        "CVE-2026-50734",
        "CVE-2026-50750",
        "CVE-2026-52760"
      })
  void it_is_the_mail_that_was_sent(String cveId) throws IOException {
    Path mail = SharedData.file("mail/" + cveId + "-announcement.txt");
    String entry = Files.readString(SharedData.file("cve-apache/" + cveId + ".cve.json"));
    Advisory published = new CveReader().read(entry).asOptional().orElseThrow().advisory();

    assertThat(said(text(published, 1))).isEqualTo(said(Files.readString(mail)));
  }

  private static String said(String text) {
    return text.lines()
        .map(line -> line.replace('\u00A0', ' ').stripTrailing())
        .filter(line -> !line.matches("https://\\w+\\.apache\\.org/.*"))
        .collect(Collectors.joining("\n"));
  }

  private static ObjectNode remedied() throws IOException {
    return (ObjectNode)
        MAPPER.readTree(
            """
            {"title": "Open port", "cveId": "CVE-2026-12345", "description": "One.\\n\\nTwo.  \\n",
             "affected": [
               {"vendor": "Example", "product": "Server",
                "collectionUrl": "https://maven.example/maven2",
                "packageName": "org.example:server",
                "versions": [{"from": "0", "before": "1.1"}, {"from": "2.0", "before": "*"}]},
               {"vendor": "Example", "product": "Client",
                "versions": [{"from": "0", "before": "*"}]}],
             "configuration": "The port is open.", "solution": "Upgrade.",
             "workaround": "Close the port.", "severity": "important",
             "credits": [{"name": "Jane Doe", "type": "finder", "consent": "agreed"},
                         {"type": "reporter", "consent": "anonymous"}],
             "references": [{"url": "https://example.org/advisory"}]}
            """);
  }

  private static Advisory read(JsonNode json) {
    return AdvisoryJson.read(json.toString())
        .fold(
            advisory -> advisory,
            refused -> {
              throw new IllegalArgumentException(refused.problems().toString());
            });
  }

  private String text(Advisory advisory, int revision) {
    Edition edition = new Edition(Collections.nCopies(revision - 1, Instant.EPOCH), false);
    return format.render(advisory, APACHE, edition).text();
  }
}
