package org.embargo.feed.cve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.embargo.SharedData;
import org.embargo.app.json.AdvisoryJson;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.AdvisoryFixture;
import org.embargo.core.advisory.AffectedRange;
import org.embargo.core.advisory.Consent;
import org.embargo.core.advisory.Credit;
import org.embargo.core.advisory.CreditType;
import org.embargo.core.advisory.Cvss;
import org.embargo.core.advisory.Discovery;
import org.embargo.core.advisory.Reference;
import org.embargo.core.advisory.Severity;
import org.embargo.core.advisory.Weakness;
import org.embargo.core.disclosure.Cna;
import org.embargo.sandbox.story.Case;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CveFormatTest {
  private static final Cna APACHE = new Cna("f0158376-9dc2-43b6-827c-5f631a4d8d09", "apache");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final CveFormat format = new CveFormat();

  @Test
  void a_record_says_what_the_advisory_says() throws Exception {
    JsonNode cna = record(AdvisoryFixture.complete()).path("containers").path("cna");

    assertThat(cna.path("title").asText()).isEqualTo("Missing check in the cluster service");
    assertThat(cna.path("affected").path(0).path("versions"))
        .isEqualTo(
            MAPPER.readTree(
                """
                [{"version": "4.0.0", "lessThanOrEqual": "4.18.2.0",
                  "status": "affected", "versionType": "custom"},
                 {"version": "4.19.0", "lessThan": "4.19.1",
                  "status": "affected", "versionType": "semver"}]
                """));
    assertThat(cna.path("metrics").path(1).path("cvssV3_1").path("baseScore").asDouble())
        .isEqualTo(9.8);
  }

  @Test
  void equal_facts_give_equal_bytes_with_sorted_keys() {
    String text = text(AdvisoryFixture.complete());

    assertThat(text).isEqualTo(text(AdvisoryFixture.complete())).endsWith("}\n");
    assertThat(text.indexOf("\"containers\"")).isLessThan(text.indexOf("\"cveMetadata\""));
    assertThat(text).doesNotContain("\r");
  }

  @Test
  void a_record_of_every_kind_of_advisory_is_valid_by_the_published_schema() throws Exception {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
            .getSchema(
                MAPPER.readTree(
                    Files.readString(SharedData.file("schemas/cve/CVE_JSON_bundled_5.1.1.json"))));

    for (Advisory advisory : everyKind()) {
      Set<ValidationMessage> faults = schema.validate(record(advisory));
      assertThat(faults).as(advisory.title()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void the_records_of_the_story_have_the_facts_of_the_real_ones(String cveId) throws Exception {
    Path published = SharedData.file("cve-full/" + cveId + ".json");
    JsonNode real = MAPPER.readTree(Files.readString(published)).path("containers").path("cna");

    JsonNode ours = record(read(Case.load(cveId).advisory())).path("containers").path("cna");

    assertThat(texts(ours, "lessThanOrEqual")).isEqualTo(texts(real, "lessThanOrEqual"));
    assertThat(texts(ours, "cweId")).isEqualTo(texts(real, "cweId"));
    assertThat(texts(ours, "vectorString")).isEqualTo(texts(real, "vectorString"));
    assertThat(texts(ours, "product")).isEqualTo(texts(real, "product"));
    assertThat(ours.path("credits")).hasSameSizeAs(real.path("credits"));
    assertThat(texts(ours.path("metrics"), "text")).isEqualTo(texts(real.path("metrics"), "text"));
  }

  static Stream<String> cases() {
    return Case.IDS.stream();
  }

  private static List<Advisory> everyKind() {
    Advisory complete = AdvisoryFixture.complete();
    return Stream.concat(
            Case.IDS.stream().map(Case::load).map(Case::advisory).map(CveFormatTest::read),
            Stream.of(
                complete,
                AdvisoryFixture.complete("x".repeat(Advisory.LONGEST_TITLE)),
                with(complete, List.of(AffectedRange.single("4.19.1.0")), List.of(), List.of()),
                with(
                    complete,
                    List.of(AffectedRange.before("0", "1.0.0")),
                    Stream.of(CreditType.values())
                        .map(type -> new Credit("", type, Consent.ANONYMOUS))
                        .toList(),
                    List.of(new Weakness("CWE-1004", "A name")))))
        .toList();
  }

  private static Advisory with(
      Advisory advisory,
      List<AffectedRange> affected,
      List<Credit> credits,
      List<Weakness> weaknesses) {
    return new Advisory(
        advisory.title(),
        advisory.cveId(),
        "x".repeat(Advisory.LONGEST_DESCRIPTION),
        advisory.product(),
        affected,
        Optional.of(Severity.LOW),
        Optional.of(Cvss.of("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:P")),
        weaknesses,
        credits,
        List.of(new Reference("https://example.org/?a=b&c=d#e", List.of("x_ours"))),
        Discovery.INTERNAL);
  }

  private static Advisory read(JsonNode json) {
    return AdvisoryJson.read(json.toString())
        .fold(
            advisory -> advisory,
            refused -> {
              throw new IllegalArgumentException(refused.problems().toString());
            });
  }

  private JsonNode record(Advisory advisory) throws Exception {
    assertThat(advisory.problems()).isEmpty();
    return MAPPER.readTree(text(advisory));
  }

  private String text(Advisory advisory) {
    return format.render(advisory, APACHE, 1).text();
  }

  private static Set<String> texts(JsonNode json, String field) {
    return new TreeSet<>(json.findValuesAsText(field));
  }
}
