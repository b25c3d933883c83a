package org.embargo.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.embargo.app.advisory.Addresses;
import org.embargo.app.advisory.SiteAddresses;
import org.embargo.app.render.Format;
import org.embargo.app.render.Renderer;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.AdvisoryGenerator;
import org.embargo.core.advisory.Edition;
import org.embargo.core.disclosure.Cna;
import org.embargo.feed.csaf.CsafFormat;
import org.embargo.feed.cve.CveFormat;
import org.embargo.feed.html.HtmlFormat;
import org.embargo.feed.osv.OsvFormat;
import org.embargo.feed.text.AnnouncementFormat;
import org.embargo.feed.text.ReleaseNoteFormat;
import org.embargo.json.AdvisoryJson;
import org.embargo.template.VelocityTemplates;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever passes our checks passes those of the world, in each format. */
@Tag("R15")
class EveryFormatTest {
  private static final int MANY = 5_000;
  private static final int SOME = 200;
  private static final int SEED = 20261122;
  private static final Cna APACHE = new Cna("f0158376-9dc2-43b6-827c-5f631a4d8d09", "apache");
  private static final Instant NOW = Instant.parse("2026-12-08T14:00:00.123Z");
  private static final Edition SECOND =
      new Edition(List.of(Instant.parse("2026-12-01T14:00:00.999Z")), false);

  private final Addresses addresses = new SiteAddresses();
  private final Format cve = new CveFormat();
  private final Format csaf20 = CsafFormat.v20(addresses);
  private final Format csaf21 = CsafFormat.v21(addresses);
  private final Format osv = new OsvFormat();
  private final Format html = new HtmlFormat(new VelocityTemplates());
  private final Renderer renderer =
      new Renderer(
          List.of(
              cve,
              csaf20,
              csaf21,
              osv,
              new AnnouncementFormat(),
              new ReleaseNoteFormat(addresses),
              html));

  @Test
  void every_advisory_that_we_take_gives_documents_that_the_published_schemas_take()
      throws Exception {
    Map<Format, PublishedSchema> schemas = schemas();
    int taken = 0;

    for (Advisory advisory : advisories(MANY)) {
      taken++;
      assertThat(AdvisoryJson.read(AdvisoryJson.write(advisory).toString()).asOptional())
          .contains(advisory);
      for (Map.Entry<Format, PublishedSchema> one : schemas.entrySet()) {
        one.getValue().assertValid(text(one.getKey(), advisory, edition(advisory, taken)));
      }
    }

    assertThat(taken).isGreaterThan(MANY / 2);
  }

  /** A schema that takes everything proves nothing. */
  @ParameterizedTest
  @ValueSource(strings = {"\"CVE-2026-", "CVSS:3.1/", "CVSS:4.0/", "\"https://", "T14:00:0"})
  void the_published_schemas_refuse_documents_that_are_spoilt(String right) throws Exception {
    Map<Format, PublishedSchema> schemas = schemas();
    Set<String> refusing = new TreeSet<>();

    for (Advisory advisory : advisories(MANY / 10)) {
      for (Map.Entry<Format, PublishedSchema> one : schemas.entrySet()) {
        String text = text(one.getKey(), advisory, Edition.FIRST);
        if (!one.getValue().takes(text.replace(right, "\"".repeat(right.indexOf('"') + 1) + " "))) {
          refusing.add(one.getKey().name());
        }
      }
    }

    assertThat(refusing).hasSizeGreaterThanOrEqualTo(2);
  }

  /** Among the words of the generator are scripts, links that run one, and markup. */
  @Test
  void no_page_runs_what_somebody_has_written() {
    for (Advisory advisory : advisories(MANY / 5)) {
      assertThat(html.render(advisory, APACHE, Edition.FIRST).text())
          .doesNotContain("<script", "=\"javascript:", "<img");
    }
  }

  /** For the validator of others, which {@code .ci/run} calls. */
  @Test
  void documents_for_the_validator_are_written() throws Exception {
    for (Format format : List.of(csaf20, csaf21)) {
      Path folder = Files.createDirectories(Path.of("target", "csaf", format.name()));
      int number = 0;
      for (Advisory advisory : advisories(SOME)) {
        number++;
        Files.writeString(
            folder.resolve("advisory-" + number + ".json"),
            text(format, advisory, edition(advisory, number)));
      }
      assertThat(number).isGreaterThan(SOME / 2);
    }
  }

  private Map<Format, PublishedSchema> schemas() throws IOException {
    return Map.of(
        cve, new PublishedSchema("cve/CVE_JSON_bundled_5.1.1.json", VersionFlag.V7),
        csaf20, new PublishedSchema("csaf-2.0/csaf_json_schema.json", VersionFlag.V202012),
        csaf21, new PublishedSchema("csaf-2.1/csaf.json", VersionFlag.V202012),
        osv, new PublishedSchema("osv/osv-schema.json", VersionFlag.V202012));
  }

  private List<Advisory> advisories(int tries) {
    AdvisoryGenerator generator = new AdvisoryGenerator(SEED);
    return Stream.generate(generator::next)
        .limit(tries)
        .filter(advisory -> renderer.problems(advisory).isEmpty())
        .toList();
  }

  /** What is withdrawn was public before. */
  private static Edition edition(Advisory advisory, int number) {
    return number % 2 == 0 && !advisory.isWithdrawn() ? Edition.FIRST : SECOND;
  }

  private static String text(Format format, Advisory advisory, Edition edition) {
    return format.render(advisory, APACHE, edition).publishedAt(NOW).text();
  }
}
