package org.embargo.feed.osv;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.embargo.core.advisory.AdvisoryFixture;
import org.embargo.core.advisory.AffectedProduct;
import org.embargo.core.advisory.Edition;
import org.embargo.core.advisory.PackageId;
import org.embargo.core.advisory.ProductDetails;
import org.embargo.core.advisory.Status;
import org.embargo.core.advisory.VersionRange;
import org.embargo.core.advisory.VersionRange.Change;
import org.embargo.core.disclosure.Cna;
import org.embargo.feed.json.SortedJson;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R15")
class OsvFormatTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void a_record_says_what_the_advisory_says() throws Exception {
    JsonNode json =
        MAPPER.readTree(
            new OsvFormat()
                .render(
                    AdvisoryFixture.complete(),
                    new Cna("f0158376-9dc2-43b6-827c-5f631a4d8d09", "apache"),
                    Edition.FIRST)
                .text());

    assertThat(json.path("id").asText()).isEqualTo("CVE-2026-12345");
    assertThat(json.path("modified").asText()).isEqualTo(Edition.PUBLICATION);
    assertThat(json.path("severity").path(0).path("score").asText())
        .isEqualTo("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H");
    assertThat(json.path("database_specific").toString())
        .isEqualTo("{\"cwe_ids\":[\"CWE-306\"],\"severity\":\"important\"}");
    assertThat(json.path("references").path(0).path("type").asText()).isEqualTo("ADVISORY");
  }

  @Test
  void ranges_of_a_package_are_those_of_its_collection() throws Exception {
    JsonNode json =
        affected(
            Optional.of(new PackageId("https://maven.example/maven2", "org.apache:a")),
            VersionRange.before("0", "1.2.0.1"),
            VersionRange.through("2.0", "2.3"),
            VersionRange.orLater("3.0"),
            VersionRange.single("0.9"));

    assertThat(json.path("package").toString())
        .isEqualTo(
            """
            {"ecosystem":"Maven","name":"org.apache:a","purl":"pkg:maven/org.apache/a"}""");
    assertThat(json.path("ranges").findValuesAsText("type"))
        .containsExactly("ECOSYSTEM", "ECOSYSTEM", "ECOSYSTEM");
    assertThat(json.path("ranges").findValues("events").toString())
        .isEqualTo(
            """
            [[{"introduced":"0"},{"fixed":"1.2.0.1"}], \
            [{"introduced":"2.0"},{"last_affected":"2.3"}], \
            [{"introduced":"3.0"}]]""");
    assertThat(json.path("versions").toString()).isEqualTo("[\"0.9\"]");
  }

  @Test
  void a_collection_has_its_own_way_with_names_and_numbers() throws Exception {
    JsonNode pypi =
        affected(
            Optional.of(new PackageId("https://pypi.example", "Flask_AppBuilder")),
            VersionRange.before("1.0.0", "1.2.0"));
    JsonNode npm =
        affected(
            Optional.of(new PackageId("https://npmjs.example", "@scope/name")),
            VersionRange.before("1.0.0", "1.2.0"));

    assertThat(pypi.path("package").path("name").asText()).isEqualTo("flask-appbuilder");
    assertThat(pypi.path("ranges").path(0).path("type").asText()).isEqualTo("ECOSYSTEM");
    assertThat(npm.path("package").path("purl").asText()).isEqualTo("pkg:npm/%40scope/name");
    assertThat(npm.path("ranges").path(0).path("type").asText()).isEqualTo("SEMVER");
  }

  /** Four numbers are none of Semantic Versioning, and without a package there is no other kind. */
  @Test
  void without_a_package_what_is_not_semver_is_said_in_words_only() throws Exception {
    JsonNode json =
        affected(
            Optional.empty(),
            VersionRange.through("4.0.0", "4.18.2.0"),
            VersionRange.before("4.19.0", "4.19.1"));

    assertThat(json.has("package")).isFalse();
    assertThat(json.path("ranges").toString())
        .isEqualTo(
            """
            [{"events":[{"introduced":"4.19.0"},{"fixed":"4.19.1"}],"type":"SEMVER"}]""");
    assertThat(json.path("database_specific").path("versions").toString())
        .isEqualTo("[\"4.0.0 through 4.18.2.0\",\"4.19.0 before 4.19.1\"]");
  }

  @Test
  void commits_are_ranges_of_their_repository_and_only_what_is_affected_is_in_ranges()
      throws Exception {
    String begin = "1da177e4c3f41524e886b7f1b8a0c1fc7321cac2";
    String end = "9f8e7d6c5b4a39281706f5e4d3c2b1a098765432";
    JsonNode json =
        affected(
            new AffectedProduct(
                "Example",
                "Kernel",
                Optional.empty(),
                List.of(
                    VersionRange.before(begin, end).as(Status.AFFECTED, "git"),
                    VersionRange.single("6.6.1").as(Status.UNAFFECTED, "semver"),
                    VersionRange.before("5.0.0", "5.1.0").as(Status.UNKNOWN, "semver")),
                Status.UNAFFECTED,
                details("https://git.example/kernel", Optional.empty())));

    assertThat(json.path("ranges").toString())
        .isEqualTo(
            "[{\"events\":[{\"introduced\":\"%s\"},{\"fixed\":\"%s\"}],\"repo\":\"https://git.example/kernel\",\"type\":\"GIT\"}]"
                .formatted(begin, end));
    assertThat(json.has("versions")).isFalse();
    assertThat(json.path("database_specific").path("versions").toString())
        .contains("6.6.1 unaffected", "5.0.0 before 5.1.0 unknown");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NONE            | [{\"introduced\":\"0\"}]",
        "BEFORE          | [{\"introduced\":\"2.0.0\"}]",
        "LATER           | [{\"introduced\":\"0\"},{\"fixed\":\"3.0.0\"}]",
        "BETWEEN         | ",
      })
  void all_but_what_is_named_is_one_range_or_words(String named, String events) throws Exception {
    VersionRange range =
        Map.of(
                "NONE", VersionRange.single("2.5.0"),
                "BEFORE", VersionRange.before("0", "2.0.0"),
                "LATER", VersionRange.orLater("3.0.0"),
                "BETWEEN", VersionRange.before("2.0.0", "3.0.0"))
            .get(named)
            .as(named.equals("NONE") ? Status.AFFECTED : Status.UNAFFECTED, "semver");
    JsonNode json =
        affected(
            new AffectedProduct(
                "V",
                "P",
                Optional.of(new PackageId("https://npmjs.example", "p")),
                List.of(range),
                Status.AFFECTED,
                ProductDetails.NONE));

    assertThat(json.path("ranges").path(0).path("events").toString())
        .isEqualTo(Objects.requireNonNullElse(events, ""));
    assertThat(json.path("database_specific").path("versions").toString())
        .contains("all other versions");
  }

  @Test
  void a_range_in_which_something_changes_is_several_and_a_package_may_be_named_by_its_url()
      throws Exception {
    JsonNode json =
        affected(
            new AffectedProduct(
                "Apache Software Foundation",
                "Apache Log4j",
                Optional.of(new PackageId("", "org.apache.logging.log4j:log4j-core")),
                List.of(
                    new VersionRange(
                        "2.0-beta9",
                        VersionRange.before("2.0-beta9", "2.15.0").bound(),
                        Status.AFFECTED,
                        "maven",
                        List.of(
                            new Change("2.3.1", Status.UNAFFECTED),
                            new Change("2.4", Status.AFFECTED)))),
                Status.UNAFFECTED,
                details("", Optional.of("pkg:maven/org.apache.logging.log4j/log4j-core"))));

    assertThat(json.path("package").path("name").asText())
        .isEqualTo("org.apache.logging.log4j:log4j-core");
    assertThat(json.path("ranges").findValues("events").toString())
        .isEqualTo(
            """
            [[{"introduced":"2.0-beta9"},{"fixed":"2.3.1"}], \
            [{"introduced":"2.4"},{"fixed":"2.15.0"}]]""");
  }

  private static ProductDetails details(String repo, Optional<String> purl) {
    return new ProductDetails(purl, repo, List.of(), List.of(), List.of(), List.of(), List.of());
  }

  private static JsonNode affected(AffectedProduct product) throws Exception {
    return MAPPER.readTree(SortedJson.document("osv", Affected.of(product)).text());
  }

  @Test
  void plain_text_is_no_markup() {
    assertThat(OsvDetails.of(AdvisoryFixture.complete("x")))
        .isEqualTo("An attacker who reaches the port runs commands.\n\nUpgrade to 4.18.2.1.");
    assertThat(OsvDetails.escaped("<b> *a* [x](javascript:y) & `c`\n    indented"))
        .isEqualTo("\\<b\\> \\*a\\* \\[x\\](javascript:y) \\& \\`c\\`\nindented");
  }

  private static JsonNode affected(Optional<PackageId> packageId, VersionRange... ranges)
      throws Exception {
    return affected(AffectedProduct.of("Vendor", "Product", packageId, List.of(ranges)));
  }
}
