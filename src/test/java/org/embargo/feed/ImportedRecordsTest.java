package org.embargo.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.embargo.SharedData;
import org.embargo.app.advisory.SiteAddresses;
import org.embargo.app.common.Outcome;
import org.embargo.app.common.Outcome.Refused;
import org.embargo.app.imports.AdvisoryReader;
import org.embargo.app.imports.Imported;
import org.embargo.app.render.Format;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.Edition;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.text.Problem;
import org.embargo.feed.csaf.CsafFormat;
import org.embargo.feed.cve.CveFormat;
import org.embargo.feed.cve.CveReader;
import org.embargo.feed.osv.OsvFormat;
import org.embargo.feed.osv.OsvReader;
import org.embargo.json.AdvisoryJson;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Records that others have published, read and written again in each format. */
@Tag("R33")
class ImportedRecordsTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Cna APACHE = new Cna("f0158376-9dc2-43b6-827c-5f631a4d8d09", "apache");
  private static final Instant NOW = Instant.parse("2026-12-08T14:00:00Z");
  private static final Format CVE = new CveFormat();
  private static final Format OSV = new OsvFormat();
  private static final List<Format> CSAF =
      List.of(CsafFormat.v20(new SiteAddresses()), CsafFormat.v21(new SiteAddresses()));

  @TestFactory
  Stream<DynamicTest> a_record_comes_out_with_the_facts_that_it_had() {
    return records().map(file -> DynamicTest.dynamicTest(name(file), () -> roundTrip(file)));
  }

  @TestFactory
  Stream<DynamicTest> every_format_of_a_record_is_valid() throws IOException {
    Map<Format, PublishedSchema> schemas = schemas();
    return records()
        .map(
            file ->
                DynamicTest.dynamicTest(name(file), () -> valid(imported(file), file, schemas)));
  }

  /** Some write about what has no CVE id. */
  @TestFactory
  Stream<DynamicTest> every_format_of_an_osv_record_is_valid_too() throws IOException {
    Map<Format, PublishedSchema> schemas = schemas();
    return files("osv")
        .filter(file -> isOsv(file, schemas))
        .map(
            file ->
                DynamicTest.dynamicTest(
                    name(file),
                    () -> {
                      Imported imported = accepted(new OsvReader(), file);
                      if (imported.advisory().cveId().isPresent()) {
                        valid(imported, file, schemas);
                      }
                    }));
  }

  @Test
  void what_is_no_osv_record_or_was_withdrawn_is_refused() throws IOException {
    Map<Format, PublishedSchema> schemas = schemas();
    for (Path file : files("osv").filter(one -> !isOsv(one, schemas)).toList()) {
      assertThat(
              new OsvReader().read(Files.readString(file)).fold(Imported::left, Refused::problems))
          .as(file.toString())
          .extracting(Problem::reason)
          .containsAnyOf("is withdrawn", "is missing");
    }
  }

  private static boolean isOsv(Path file, Map<Format, PublishedSchema> schemas) {
    try {
      boolean isValid = schemas.get(OSV).takes(Files.readString(file));
      return isValid && !MAPPER.readTree(file.toFile()).has("withdrawn");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Map<Format, PublishedSchema> schemas() throws IOException {
    return Map.of(
        CVE,
        new PublishedSchema("cve/CVE_JSON_bundled_5.2.0-derived.json", VersionFlag.V7),
        OSV,
        new PublishedSchema("osv/osv-schema.json", VersionFlag.V202012),
        CSAF.get(0),
        new PublishedSchema("csaf-2.0/csaf_json_schema.json", VersionFlag.V202012),
        CSAF.get(1),
        new PublishedSchema("csaf-2.1/csaf.json", VersionFlag.V202012));
  }

  private static void valid(Imported imported, Path file, Map<Format, PublishedSchema> schemas)
      throws IOException {
    Advisory advisory = imported.advisory();
    for (Map.Entry<Format, PublishedSchema> one : schemas.entrySet()) {
      // A database may say nothing of references, and a CNA has to.
      if (one.getKey() != CVE || !advisory.references().isEmpty()) {
        assertThat(one.getKey().problems(advisory)).isEmpty();
        one.getValue().assertValid(text(one.getKey(), advisory));
      }
    }
    assertThat(AdvisoryJson.read(AdvisoryJson.write(advisory).toString()).asOptional())
        .as("what the database keeps")
        .contains(advisory);
    writeForValidator(file, advisory);
  }

  @Test
  void a_rejected_record_is_no_advisory() throws IOException {
    for (Path file : all().filter(ImportedRecordsTest::isRejected).toList()) {
      Outcome<Imported> outcome = read(Files.readString(file));
      assertThat(outcome.fold(Imported::left, Refused::problems))
          .extracting(Problem::field)
          .containsExactly("cveMetadata");
    }
  }

  /** As they stand in the repository of the Apache Software Foundation. */
  @Test
  void a_record_that_is_wrong_is_repaired_with_a_message_or_refused_by_its_place()
      throws IOException {
    String repaired = "cveMetadata.assignerOrgId";
    assertThat(invalid("CVE-2020-13947")).containsExactly(repaired);
    assertThat(invalid("CVE-2020-17533")).containsExactly(repaired);
    assertThat(invalid("CVE-2021-26117")).containsExactly(repaired);
    assertThat(invalid("CVE-2022-29265"))
        .containsExactly(repaired, "containers.cna.timeline[0].time");
    assertThat(invalid("CVE-2021-26690")).containsExactly("containers.cna.timeline[1].time");
    assertThat(invalid("CVE-2026-41603")).containsExactly("containers.cna.credits[1]");
  }

  private static List<String> invalid(String id) throws IOException {
    Path file = SharedData.file("cve-apache-invalid/" + id + ".invalid.json");
    return read(Files.readString(file)).fold(Imported::left, Refused::problems).stream()
        .map(Problem::field)
        .toList();
  }

  private static Outcome<Imported> read(String json) {
    return new CveReader().read(json);
  }

  private static void roundTrip(Path file) throws IOException {
    JsonNode before = MAPPER.readTree(file.toFile()).path("containers").path("cna");
    JsonNode record = MAPPER.readTree(text(CVE, imported(file).advisory()));

    ObjectNode after = (ObjectNode) record.path("containers").path("cna");
    after.remove(List.of("providerMetadata", "x_generator"));
    assertThat(after).isEqualTo(ExpectedCna.of(before));
  }

  /** By {@code .ci/run}. */
  private static void writeForValidator(Path file, Advisory advisory) throws IOException {
    for (Format format : CSAF) {
      Path folder = Files.createDirectories(Path.of("target", "csaf", format.name()));
      Files.writeString(
          folder.resolve(name(file).toLowerCase(Locale.ROOT).replace('/', '-')),
          text(format, advisory));
    }
  }

  private static Imported imported(Path file) throws IOException {
    return accepted(new CveReader(), file);
  }

  private static Imported accepted(AdvisoryReader reader, Path file) throws IOException {
    return reader
        .read(Files.readString(file))
        .fold(
            imported -> imported,
            refused -> {
              throw new AssertionError(refused.problems());
            });
  }

  private static String text(Format format, Advisory advisory) {
    return format.render(advisory, APACHE, Edition.FIRST).publishedAt(NOW).text();
  }

  private static Stream<Path> records() {
    return all().filter(file -> !isRejected(file));
  }

  private static boolean isRejected(Path file) {
    try {
      return MAPPER.readTree(file.toFile()).at("/cveMetadata/state").asText().equals("REJECTED");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Stream<Path> all() {
    return Stream.of("cve-apache", "cve-full").flatMap(ImportedRecordsTest::files);
  }

  private static Stream<Path> files(String folder) {
    try (Stream<Path> files = Files.list(SharedData.file(folder))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String name(Path file) {
    return file.getParent().getFileName() + "/" + file.getFileName();
  }
}
