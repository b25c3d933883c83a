package org.embargo.feed.cve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.core.advisory.AdvisoryFixture.cloudStack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.embargo.SharedData;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.AdvisoryBuilder;
import org.embargo.core.advisory.AdvisoryFixture;
import org.embargo.core.advisory.AffectedProduct;
import org.embargo.core.advisory.Consent;
import org.embargo.core.advisory.Credit;
import org.embargo.core.advisory.CreditType;
import org.embargo.core.advisory.Cvss;
import org.embargo.core.advisory.Discovery;
import org.embargo.core.advisory.Edition;
import org.embargo.core.advisory.PackageId;
import org.embargo.core.advisory.Reference;
import org.embargo.core.advisory.Remedy;
import org.embargo.core.advisory.Severity;
import org.embargo.core.advisory.Source;
import org.embargo.core.advisory.VersionRange;
import org.embargo.core.advisory.Weakness;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.text.Problem;
import org.embargo.json.AdvisoryJson;
import org.embargo.sandbox.story.Case;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("R15")
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
    assertThat(texts(ours, "version")).containsAll(texts(real.path("affected"), "version"));
    assertThat(texts(ours.path("references"), "url"))
        .containsAll(texts(real.path("references"), "url"))
        .isSubsetOf(publicLinks(cveId, published));
    assertThat(texts(ours, "discovery")).isEqualTo(texts(real, "discovery"));
    assertThat(ours.path("credits")).hasSameSizeAs(real.path("credits"));
    assertThat(texts(ours.path("metrics"), "text")).isEqualTo(texts(real.path("metrics"), "text"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void the_dates_of_the_story_are_those_of_the_real_ones(String cveId) throws Exception {
    Path published = SharedData.file("cve-full/" + cveId + ".json");
    JsonNode real = MAPPER.readTree(Files.readString(published)).path("cveMetadata");

    Case ours = Case.load(cveId);

    assertThat(ours.reportedAt()).isEqualTo(second(real, "dateReserved"));
    assertThat(ours.embargoUntil()).isEqualTo(second(real, "datePublished"));
  }

  private static Instant second(JsonNode metadata, String field) {
    return Instant.parse(metadata.path(field).asText()).truncatedTo(ChronoUnit.SECONDS);
  }

  @Test
  void what_would_stand_twice_in_a_record_is_a_problem_of_the_format() {
    Credit agreed = new Credit("Jane Doe", CreditType.FINDER, Consent.AGREED);
    Credit timedOut = new Credit("Jane Doe", CreditType.FINDER, Consent.TIMED_OUT);
    AffectedProduct product = cloudStack(VersionRange.single("4.19.1.0"));
    Advisory complete = AdvisoryFixture.complete();

    assertThat(format.problems(complete)).isEmpty();
    assertThat(
            format.problems(
                with(complete, List.of(product, product), List.of(agreed, timedOut), List.of())))
        .extracting(Problem::field)
        .containsExactly("affected", "credits");
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
                with(
                    complete,
                    List.of(cloudStack(VersionRange.single("4.19.1.0"))),
                    List.of(),
                    List.of()),
                with(
                    complete,
                    List.of(cloudStack(VersionRange.before("0", "1.0.0")), broker()),
                    Stream.of(CreditType.values())
                        .map(type -> new Credit("", type, Consent.ANONYMOUS))
                        .toList(),
                    List.of(new Weakness("CWE-1004", "A name")))))
        .toList();
  }

  private static Advisory with(
      Advisory advisory,
      List<AffectedProduct> affected,
      List<Credit> credits,
      List<Weakness> weaknesses) {
    return AdvisoryBuilder.from(advisory)
        .description("x".repeat(Advisory.LONGEST_DESCRIPTION))
        .affected(affected)
        .remedy(new Remedy("x".repeat(4096), "Upgrade.", "Close the port.\n\nAnd wait."))
        .severity(Optional.of(Severity.LOW))
        .cvss(
            List.of(Cvss.of("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:P")))
        .weaknesses(weaknesses)
        .credits(credits)
        .references(List.of(Reference.to("https://example.org/?a=b&c=d#e", List.of("x_ours"))))
        .source(Source.of(Discovery.INTERNAL))
        .build();
  }

  private static AffectedProduct broker() {
    return AffectedProduct.of(
        "Apache Software Foundation",
        "Apache ActiveMQ Broker",
        Optional.of(new PackageId("https://maven.example/maven2", "org.apache.activemq:broker")),
        List.of(VersionRange.orLater("6.0.0"), VersionRange.orLater("0")));
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
    assertThat(format.problems(advisory)).isEmpty();
    return MAPPER.readTree(text(advisory));
  }

  private String text(Advisory advisory) {
    return format.render(advisory, APACHE, Edition.FIRST).text();
  }

  /** Those of the full record, and of the one that the project itself published. */
  private static Set<String> publicLinks(String cveId, Path published) throws Exception {
    Set<String> links = texts(MAPPER.readTree(Files.readString(published)), "url");
    Path ofTheProject = published.resolveSibling("../cve-apache/" + cveId + ".cve.json");
    if (Files.exists(ofTheProject)) {
      links.addAll(texts(MAPPER.readTree(Files.readString(ofTheProject)), "url"));
    }
    return links;
  }

  private static Set<String> texts(JsonNode json, String field) {
    return new TreeSet<>(json.findValuesAsText(field));
  }
}
