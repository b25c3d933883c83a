package org.embargo.core.advisory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.embargo.core.advisory.VersionRange.Change;
import org.embargo.core.text.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdvisoryTest {
  @Test
  void a_complete_advisory_has_no_problems() {
    assertThat(AdvisoryFixture.complete().problems()).isEmpty();
  }

  @Test
  void a_begun_one_names_everything_that_is_missing() {
    assertThat(AdvisoryFixture.begun().problems())
        .extracting(Problem::field)
        .containsExactly("cveId", "description", "affected", "severity", "references");
  }

  @Test
  void a_product_without_its_names_or_versions_is_told_by_its_place() {
    Advisory complete = AdvisoryFixture.complete();
    AffectedProduct begun = AffectedProduct.of("", "", Optional.empty(), List.of());

    assertThat(withAffected(List.of(complete.affected().get(0), begun)).problems())
        .extracting(Problem::field)
        .containsExactly("affected[1].vendor", "affected[1].product", "affected[1].versions");
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "two\nlines", "bell\u0007", "turned \u202E round"})
  void a_title_is_one_line_of_plain_text(String title) {
    assertThatIllegalArgumentException().isThrownBy(() -> Advisory.requireTitle(title));
  }

  @Test
  void lengths_are_those_of_the_cve_record() {
    assertThatCode(() -> Advisory.requireTitle("x".repeat(256))).doesNotThrowAnyException();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Advisory.requireTitle("x".repeat(257)))
        .withMessageContaining("257");
    assertThatCode(() -> Advisory.requireDescription("x".repeat(4096))).doesNotThrowAnyException();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Advisory.requireDescription("x".repeat(4097)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "https://",
        "/relative",
        "ftp://example.org/",
        "https://a b.org/",
        "https://user:secret@example.org/",
        "https://example.org/ä",
        "https://bücher.example/"
      })
  void a_reference_is_a_web_address(String url) {
    assertThatIllegalArgumentException().isThrownBy(() -> Reference.to(url, List.of()));
  }

  @Test
  void a_reference_tag_is_one_of_the_list_or_starts_with_x() {
    assertThatCode(() -> Reference.to("https://example.org/", List.of("patch", "x_ours")))
        .doesNotThrowAnyException();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Reference.to("https://example.org/", List.of("fix")))
        .withMessageContaining("fix");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x_a\tb",
        "x_a\u0000b",
        "x_a\u007fb",
        "x_a\nb",
        "x_a\u061cb",
        "x_a\u200bb",
        "x_a\u200eb",
        "x_a\u200fb",
        "x_a\u202eb",
        "x_a\u2066b",
        "x_a\ufeffb",
        "x_a\udb40\udc41b"
      })
  void a_tag_holds_nothing_that_does_not_show(String tag) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Reference.to("https://example.org/", List.of(tag)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tagged(tag))
        .withMessageMatching("(?s).*(U\\+|one line).*");
  }

  private static Supplement tagged(String tag) {
    return new Supplement("", "", List.of(), List.of(), List.of(tag), Optional.empty(), List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"CVE-2026-123", "cve-2026-1234", "CVE-2026-12345678901234567890", ""})
  void a_cve_id_has_its_form(String id) {
    assertThatIllegalArgumentException().isThrownBy(() -> new CveId(id));
  }

  @Test
  void an_anonymous_credit_keeps_no_name() {
    assertThat(new Credit("", CreditType.FINDER, Consent.ANONYMOUS).publicName())
        .isEqualTo("anonymous");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Credit("Jane Doe", CreditType.FINDER, Consent.ANONYMOUS));
  }

  @ParameterizedTest
  @CsvSource({
    "4.18.2.0, 4.18.2.1, false",
    "4.19.0, 4.19.1, true",
    "0, 1.2.3, true",
    "v1.2.3, 1.2.4, false",
    "1.2, 1.3, false"
  })
  void only_strict_semver_is_called_semver(String from, String before, boolean semver) {
    assertThat(VersionRange.before(from, before).isSemver()).isEqualTo(semver);
  }

  @ParameterizedTest
  @ValueSource(strings = {"4.18.1.0, 4.19.0.0", "<= 4.18", "4.18 4.19", "*", "all", "Versions"})
  void a_version_is_one_version(String version) {
    for (VersionRange range :
        List.of(
            VersionRange.single(version),
            VersionRange.orLater(version),
            new VersionRange(
                "1.0",
                VersionRange.orLater("1.0").bound(),
                Status.AFFECTED,
                "",
                List.of(new Change(version, Status.UNAFFECTED))))) {
      assertThat(withAffected(List.of(AdvisoryFixture.cloudStack(range))).problems())
          .extracting(Problem::field)
          .containsExactly("affected[0].versions[0]");
    }
    assertThatIllegalArgumentException().isThrownBy(() -> VersionRange.single(""));
  }

  @Test
  void a_range_says_itself_in_words() {
    assertThat(VersionRange.through("4.0.0", "4.18.2.0").inWords())
        .isEqualTo("4.0.0 through 4.18.2.0");
    assertThat(VersionRange.before("0", "1.2.3").inWords()).isEqualTo("before 1.2.3");
    assertThat(VersionRange.orLater("4.20.0").inWords()).isEqualTo("4.20.0 or later");
    assertThat(VersionRange.orLater("0").inWords()).isEqualTo("all versions");
    assertThat(VersionRange.single("4.19.1.0").inWords()).isEqualTo("4.19.1.0");
    assertThat(VersionRange.before("1.0", "1.0").ambiguity()).isPresent();
    assertThat(VersionRange.single("1.0").as(Status.UNAFFECTED, "").inWords())
        .isEqualTo("1.0 unaffected");
    assertThat(
            new VersionRange(
                    "2.0",
                    VersionRange.before("2.0", "2.9").bound(),
                    Status.AFFECTED,
                    "maven",
                    List.of(
                        new Change("2.3.1", Status.UNAFFECTED), new Change("2.4", Status.AFFECTED)))
                .inWords())
        .isEqualTo("2.0 before 2.9 (unaffected from 2.3.1, affected from 2.4)");
  }

  @Test
  void credits_are_settled_when_nobody_is_still_asked() {
    assertThat(withConsent(Consent.ASKED).hasCreditsSettled()).isFalse();
    assertThat(withConsent(Consent.AGREED).hasCreditsSettled()).isTrue();
    assertThat(withConsent(Consent.TIMED_OUT).hasCreditsSettled()).isTrue();
  }

  private static Advisory withAffected(List<AffectedProduct> affected) {
    return AdvisoryBuilder.from(AdvisoryFixture.complete()).affected(affected).build();
  }

  private static Advisory withConsent(Consent consent) {
    return AdvisoryBuilder.from(AdvisoryFixture.begun())
        .credits(List.of(new Credit("Jane Doe", CreditType.FINDER, consent)))
        .build();
  }

  @Test
  void the_sign_for_the_instant_of_publication_is_no_text_of_an_advisory() {
    assertThat(AdvisoryFixture.complete("Since \"" + Edition.PUBLICATION + "\"").problems())
        .extracting(Problem::field)
        .containsExactly("title");
  }
}
