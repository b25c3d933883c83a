package org.embargo.feed.csaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.core.advisory.AdvisoryFixture.cloudStack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.embargo.app.advisory.SiteAddresses;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.AdvisoryBuilder;
import org.embargo.core.advisory.AdvisoryFixture;
import org.embargo.core.advisory.AffectedProduct;
import org.embargo.core.advisory.Cvss;
import org.embargo.core.advisory.Edition;
import org.embargo.core.advisory.PackageId;
import org.embargo.core.advisory.ProductDetails;
import org.embargo.core.advisory.Remedy;
import org.embargo.core.advisory.Status;
import org.embargo.core.advisory.Supplement;
import org.embargo.core.advisory.VersionRange;
import org.embargo.core.advisory.Weakness;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.text.Problem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R15")
class CsafFormatTest {
  private static final Cna APACHE = new Cna("f0158376-9dc2-43b6-827c-5f631a4d8d09", "apache");
  private static final Advisory COMPLETE = AdvisoryFixture.complete();

  private final CsafFormat v20 = CsafFormat.v20(new SiteAddresses());
  private final CsafFormat v21 = CsafFormat.v21(new SiteAddresses());

  @ParameterizedTest
  @CsvSource({
    "4.0.0, 4.18.2.0, true, vers:intdot/>=4.0.0|<=4.18.2.0",
    "4.19.0, 4.19.1, false, vers:semver/>=4.19.0|<4.19.1",
    "0, 1.2, false, vers:intdot/<1.2",
    "1.0.0, *, false, vers:semver/>=1.0.0",
    "0, *, true, vers:all/*",
    "r1|2, 1:3~rc, true, vers:generic/>=r1%7C2|<=1%3A3%7Erc",
    "2.0, 2.0, true, 2.0",
  })
  void a_range_is_a_version_range_specifier(
      String from, String to, boolean inclusive, String name) {
    VersionRange range = inclusive ? VersionRange.through(from, to) : VersionRange.before(from, to);

    assertThat(CsafProducts.of(affecting(COMPLETE, cloudStack(range))).get(0).name())
        .isEqualTo(name);
  }

  @Test
  void the_first_version_after_a_range_is_fixed_and_each_affected_one_has_its_remedy() {
    JsonNode found = vulnerability(v20, COMPLETE);

    assertThat(found.path("product_status").toString())
        .isEqualTo(
            """
            {"fixed":["CSAFPID-0003"],"known_affected":["CSAFPID-0001","CSAFPID-0002"]}""");
    assertThat(found.path("remediations").findValuesAsText("details"))
        .containsExactly(
            "Upgrade to a version after 4.18.2.0 that is not affected.",
            "Upgrade to 4.19.1 or a later version that is not affected.");
    assertThat(found.path("scores").path(0).path("products").toString())
        .isEqualTo("[\"CSAFPID-0001\",\"CSAFPID-0002\"]");
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', none_available",
    "Move on., '', mitigation",
    "'', Close it., workaround",
  })
  void where_versions_have_no_end_no_fix_is_claimed(
      String solution, String workaround, String category) {
    Advisory open =
        AdvisoryBuilder.from(COMPLETE)
            .affected(List.of(cloudStack(VersionRange.orLater("4.0.0"))))
            .remedy(new Remedy("", solution, workaround))
            .build();

    assertThat(vulnerability(v21, open).path("remediations").findValuesAsText("category"))
        .containsExactly(category);
  }

  @Test
  void a_package_of_a_known_collection_has_its_url_and_one_of_another_none() {
    AffectedProduct maven = packaged("https://maven.example/maven2", "org.apache.activemq:broker");
    AffectedProduct unknown = packaged("https://packages.example.org", "broker");

    List<CsafProduct> products = CsafProducts.of(affecting(COMPLETE, maven, unknown));

    assertThat(products)
        .extracting(CsafProduct::purl)
        .containsExactly(
            Optional.of("pkg:maven/org.apache.activemq/broker"),
            Optional.empty(),
            Optional.of("pkg:maven/org.apache.activemq/broker@6.1.0"),
            Optional.empty());
    assertThat(products.get(0).name()).isEqualTo("vers:maven/<6.1.0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"org.apache.foo:", ":x", "no-group", "a:b:c"})
  void a_name_that_is_half_typed_has_no_url_and_breaks_nothing(String name) {
    AffectedProduct half = packaged("https://maven.example/maven2", name);

    assertThat(CsafProducts.of(affecting(COMPLETE, half)))
        .extracting(CsafProduct::purl)
        .containsOnly(Optional.empty());
  }

  @Test
  void without_a_fix_only_a_version_that_is_named_is_one() {
    Edition withoutFix = new Edition(List.of(), true);

    assertThat(
            json(v20, COMPLETE, withoutFix)
                .path("vulnerabilities")
                .path(0)
                .path("remediations")
                .findValuesAsText("category"))
        .containsExactly("none_available", "vendor_fix");
  }

  @Test
  void a_weakness_has_the_catalogues_name_or_is_left_out() {
    JsonNode found =
        vulnerability(
            v21,
            weakened(
                new Weakness("CWE-94", "Code Injection"),
                new Weakness("CWE-94", "The same by another name"),
                new Weakness("CWE-99999", "No such")));

    assertThat(found.path("cwes").toString())
        .isEqualTo(
            """
            [{"id":"CWE-94","name":"Improper Control of Generation of Code ('Code Injection')",\
            "version":"4.17"}]""");
  }

  @Test
  void what_version_2_0_cannot_score_it_says_in_a_note() {
    String vector = "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N";
    Advisory scored = scored(Cvss.of(vector));

    assertThat(vulnerability(v20, scored).has("scores")).isFalse();
    assertThat(vulnerability(v20, scored).path("notes").path(1).path("text").asText())
        .isEqualTo("9.3 CRITICAL, " + vector);
    assertThat(
            vulnerability(v21, scored)
                .path("metrics")
                .path(0)
                .path("content")
                .path("cvss_v4")
                .path("baseScore")
                .asDouble())
        .isEqualTo(9.3);
  }

  @Test
  void a_correction_keeps_the_first_date_and_counts_on() {
    Edition second = new Edition(List.of(Instant.parse("2026-12-01T14:00:00.9Z")), false);

    JsonNode tracking = json(v20, COMPLETE, second).path("document").path("tracking");

    assertThat(tracking.path("initial_release_date").asText()).isEqualTo("2026-12-01T14:00:00Z");
    assertThat(tracking.path("current_release_date").asText()).isEqualTo(Edition.PUBLICATION);
    assertThat(tracking.path("version").asText()).isEqualTo("2");
    assertThat(tracking.path("revision_history").findValuesAsText("number"))
        .containsExactly("1", "2");
  }

  @Test
  void a_version_that_is_affected_and_fixed_is_a_problem_that_names_it() {
    Advisory advisory =
        affecting(
            COMPLETE,
            cloudStack(VersionRange.before("4.0.0", "4.1.0")),
            cloudStack(VersionRange.single("4.1.0")));

    assertThat(v20.problems(COMPLETE)).isEmpty();
    assertThat(v20.problems(advisory))
        .containsExactly(new Problem("affected", "says of version 4.1.0 that it is and is not"));
  }

  @Test
  void what_is_said_of_versions_is_their_status_and_words_stand_beside_the_branches() {
    Advisory advisory =
        affecting(
            COMPLETE,
            new AffectedProduct(
                "Example",
                "Server",
                Optional.empty(),
                List.of(
                    VersionRange.before("1.0.0", "1.2.0"),
                    VersionRange.single("1.1.7").as(Status.UNAFFECTED, ""),
                    VersionRange.orLater("3.0.0").as(Status.UNKNOWN, ""),
                    VersionRange.single("4.18.1.0, 4.19.0.0")),
                Status.AFFECTED,
                ProductDetails.NONE));

    JsonNode vulnerability = vulnerability(v21, advisory);
    JsonNode tree = json(v21, advisory, Edition.FIRST).path("product_tree");

    assertThat(vulnerability.path("product_status").toString())
        .isEqualTo(
            """
            {"known_affected":["CSAFPID-0001","CSAFPID-0002","CSAFPID-0003"],\
            "known_not_affected":["CSAFPID-0004"],"under_investigation":["CSAFPID-0005"]}""");
    assertThat(tree.path("full_product_names").findValuesAsText("name"))
        .containsExactly("Server 4.18.1.0, 4.19.0.0", "Server all other versions");
    assertThat(vulnerability.path("remediations").findValuesAsText("details"))
        .contains("Whether it is affected is not known.", "There is no fix.");
  }

  /** Version 2.1, section 4, profile "Withdrawn"; 2.0 has no such. */
  @Test
  void what_is_withdrawn_keeps_its_products_in_2_0_alone() {
    Advisory withdrawn = AdvisoryBuilder.from(COMPLETE).withdrawal("It was a mistake.").build();
    Edition second = new Edition(List.of(Instant.EPOCH), false);

    JsonNode old = json(v20, withdrawn, second);
    JsonNode json = json(v21, withdrawn, second);

    assertThat(old.at("/document/category").asText()).isEqualTo("csaf_security_advisory");
    assertThat(old.has("vulnerabilities")).isTrue();
    assertThat(old.at("/document/title").asText()).startsWith("Withdrawn: ");
    assertThat(json.at("/document/category").asText()).isEqualTo("csaf_withdrawn");
    assertThat(json.has("product_tree") || json.has("vulnerabilities")).isFalse();
    assertThat(json.at("/document/notes").toString())
        .isEqualTo(
            """
            [{"category":"description","text":"It was a mistake.",\
            "title":"Reasoning for Withdrawal"}]""");
    assertThat(json.at("/document/tracking/revision_history").findValuesAsText("summary"))
        .containsExactly("Initial publication.", "Withdrawal.");
  }

  @ParameterizedTest
  @CsvSource({
    // of others, from the end of the first range on: the version that is fixed, and what helps
    "UNAFFECTED, NONE, 2.0.0, vendor_fix",
    "UNKNOWN, NONE, 2.0.0, vendor_fix",
    "AFFECTED, NONE, '', none_available",
    "UNAFFECTED, AFFECTED, '', vendor_fix",
    "UNAFFECTED, UNKNOWN, '', vendor_fix",
    "AFFECTED, UNAFFECTED, 2.0.0, vendor_fix",
  })
  void only_a_version_that_is_not_affected_is_fixed(
      Status others, String next, String fixed, String remediation) {
    List<VersionRange> ranges =
        next.equals("NONE")
            ? List.of(VersionRange.before("1.0.0", "2.0.0"))
            : List.of(
                VersionRange.before("1.0.0", "2.0.0"),
                VersionRange.through("2.0.0", "2.5.0").as(Status.valueOf(next), ""));
    Advisory advisory =
        affecting(
            COMPLETE,
            new AffectedProduct(
                "Example", "Server", Optional.empty(), ranges, others, ProductDetails.NONE));

    assertThat(vulnerability(v21, advisory).path("product_status").has("fixed"))
        .isEqualTo(!fixed.isEmpty());
    assertThat(vulnerability(v21, advisory).at("/remediations/0/category").asText())
        .isEqualTo(remediation);
  }

  @Test
  void of_two_products_of_one_name_the_affected_one_wins() {
    Advisory advisory =
        affecting(
            COMPLETE,
            cloudStack(VersionRange.single("1.0").as(Status.UNAFFECTED, "")),
            cloudStack(VersionRange.single("1.0")));

    assertThat(vulnerability(v21, advisory).path("product_status").toString())
        .isEqualTo("{\"known_affected\":[\"CSAFPID-0001\"]}");
  }

  @Test
  void an_advisory_says_of_something_that_it_is_affected() {
    Advisory advisory =
        affecting(COMPLETE, cloudStack(VersionRange.single("1.0").as(Status.UNAFFECTED, "")));

    assertThat(v21.problems(advisory)).extracting(Problem::field).containsExactly("affected");
  }

  @Test
  void where_nobody_maintains_the_product_no_fix_is_promised() {
    Advisory advisory =
        AdvisoryBuilder.from(COMPLETE)
            .affected(List.of(cloudStack(VersionRange.through("1.0", "2.1"))))
            .supplement(
                new Supplement(
                    "",
                    "",
                    List.of(),
                    List.of(),
                    List.of("unsupported-when-assigned"),
                    Optional.empty(),
                    List.of()))
            .build();

    assertThat(vulnerability(v20, advisory).path("remediations").findValuesAsText("category"))
        .containsExactly("no_fix_planned");
  }

  @Test
  void each_version_of_the_standard_takes_the_scores_that_it_knows_and_says_the_others() {
    String old = "AV:N/AC:L/Au:N/C:P/I:P/A:P";
    String three = "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H";
    String four = "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N";
    Advisory advisory =
        AdvisoryBuilder.from(COMPLETE)
            .cvss(Stream.of(old, three, four).map(Cvss::of).toList())
            .build();

    assertThat(vulnerability(v20, advisory).path("scores").findValuesAsText("vectorString"))
        .containsExactlyInAnyOrder(old, three);
    assertThat(vulnerability(v20, advisory).path("notes").toString()).contains(four);
    assertThat(vulnerability(v21, advisory).path("metrics").findValuesAsText("vectorString"))
        .containsExactlyInAnyOrder(old, three, four);
  }

  private static JsonNode vulnerability(CsafFormat format, Advisory advisory) {
    return json(format, advisory, Edition.FIRST).path("vulnerabilities").path(0);
  }

  private static JsonNode json(CsafFormat format, Advisory advisory, Edition edition) {
    try {
      return new ObjectMapper().readTree(format.render(advisory, APACHE, edition).text());
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static AffectedProduct packaged(String collection, String name) {
    return AffectedProduct.of(
        "Apache Software Foundation",
        "Apache ActiveMQ",
        Optional.of(new PackageId(collection, name)),
        List.of(VersionRange.before("0", "6.1.0")));
  }

  private static Advisory affecting(Advisory advisory, AffectedProduct... products) {
    return AdvisoryBuilder.from(advisory).affected(List.of(products)).build();
  }

  private static Advisory weakened(Weakness... weaknesses) {
    return AdvisoryBuilder.from(COMPLETE).weaknesses(List.of(weaknesses)).build();
  }

  private static Advisory scored(Cvss cvss) {
    return AdvisoryBuilder.from(COMPLETE).cvss(List.of(cvss)).build();
  }
}
