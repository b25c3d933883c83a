package org.embargo.core.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintTest {
  private static final String LONG =
      "A tenant who uploads a crafted template runs commands on the host as root.";

  /** The draft holds CVE-2026-1000, the vendor's id ACME-7, a title and a description. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CVE-2026-1000 |               | Another title of some length | Another text.              | true",
        "CVE-2026-1001 |               | Another title of some length | Another text.              | false",
        "CVE-2026-1001 | CVE-2026-1000 | Another title of some length | Another text.              | true",
        "CVE-2026-1001 | cve-2026-1000 | Another title of some length | Another text.              | true",
        "CVE-2026-1001 | acme-7        | Another title of some length | Another text.              | true",
        "CVE-2026-1001 | ACME-8        | Another title of some length | Another text.              | false",
        "CVE-2026-1001 |               | Sandbox escape by a template | Another text.              | true",
        "CVE-2026-1001 |               | SANDBOX-ESCAPE, by a template! | Another text.            | true",
        "CVE-2026-1001 |               | Sandbox\u200B escape by a tem\u00ADplate | Another text.  | true",
        "CVE-2026-1001 |               | Sandbox escape by templates  | Another text.              | false",
        "CVE-2026-1001 |               | Another title of some length | a tenant who uploads a crafted template RUNS commands, on the host as `root` | true",
        "CVE-2026-1001 |               | Another title of some length | A tenant who uploads a crafted template runs commands on the host as root. ## Solution  Upgrade. | true",
        "CVE-2026-1001 |               | Another title of some length | uploads a crafted template runs commands on the host as root | true",
        "CVE-2026-1001 |               | Another title of some length | runs commands on the host as root  | false",
      })
  void an_id_the_title_or_the_description_is_enough(
      String cveId, String otherId, String title, String text, boolean matches) {
    Fingerprint draft =
        Fingerprint.of(
            advisory("CVE-2026-1000", "ACME-7", "Sandbox escape by a template", LONG), List.of());
    List<String> others = otherId == null ? List.of() : List.of(otherId);

    Fingerprint imported = Fingerprint.of(advisory(cveId, "", title, text), others);

    assertThat(imported.matches(draft)).isEqualTo(matches);
    assertThat(draft.matches(imported)).isEqualTo(matches);
  }

  /** Nineteen letters are like one another by chance, and twenty are not. */
  @ParameterizedTest
  @CsvSource({
    "1234567890123456789, false",
    "12345678901234567890, true",
    "'1234567890123456789 ... !', false",
    "'', false"
  })
  void short_texts_do_not_count(String text, boolean matches) {
    assertThat(
            of("CVE-2026-1", text, "One text of its own").matches(of("CVE-2026-2", text, "Other")))
        .isEqualTo(matches);
    assertThat(of("CVE-2026-1", "One", text).matches(of("CVE-2026-2", "Other", text)))
        .isEqualTo(matches);
  }

  @ParameterizedTest
  @CsvSource({"59, false", "60, true"})
  void a_part_of_a_text_counts_when_it_is_long(int length, boolean matches) {
    String part = "x".repeat(length);

    assertThat(
            of("CVE-2026-1", "One", part)
                .matches(of("CVE-2026-2", "Other", "Before that " + part + " and after")))
        .isEqualTo(matches);
    assertThat(
            of("CVE-2026-1", "One", part)
                .matches(of("CVE-2026-2", "Other", "Before that y" + part + " and after")))
        .isFalse();
  }

  @Test
  void references_products_and_credits_are_shared_by_many() {
    Advisory one = AdvisoryFixture.complete("A title of its own, and long enough");
    Advisory other =
        with(one, "CVE-2026-2000", "", "Another one that is long enough", "Another text");

    assertThat(Fingerprint.of(one, List.of()).matches(Fingerprint.of(other, List.of()))).isFalse();
  }

  @Test
  void nothing_is_like_an_empty_draft() {
    Fingerprint empty = Fingerprint.of(Advisory.EMPTY, List.of("", " "));

    assertThat(empty.ids()).isEmpty();
    assertThat(empty.matches(empty)).isFalse();
  }

  private static final String STORY =
      "A tenant who uploads a crafted template can make the storage service follow a link out of its"
          + " folder. The service then writes the template over a file of the host, and runs"
          + " commands as root when the host starts again.";

  /** A copy is known again in whatever field it stands, cut in two, or with a word changed. */
  @Test
  void a_story_is_known_again_wherever_it_is_told() {
    Fingerprint draft = Fingerprint.of(story("CVE-2026-1000", STORY, Remedy.NONE), List.of());
    String half = STORY.substring(0, 100);
    String rest = STORY.substring(100);

    for (Advisory copy :
        List.of(
            story("CVE-2026-2000", "Bland.", new Remedy(STORY, "", "")),
            story("CVE-2026-2000", "Bland.", new Remedy("", "Before. " + STORY + " After.", "")),
            story("CVE-2026-2000", "Bland.", new Remedy("", half, rest)),
            story("CVE-2026-2000", STORY.replace("tenant", "user"), Remedy.NONE),
            story("CVE-2026-2000", half, Remedy.NONE))) {
      assertThat(Fingerprint.of(copy, List.of()).matches(draft)).as(copy.toString()).isTrue();
      assertThat(draft.matches(Fingerprint.of(copy, List.of()))).as(copy.toString()).isTrue();
    }
  }

  @Test
  void what_a_project_says_of_every_hole_does_not_count() {
    String upgrade = " Users are recommended to upgrade to version 4.20.1, which fixes the issue.";
    Remedy remedy = new Remedy("", upgrade.strip(), "");
    Fingerprint one = Fingerprint.of(story("CVE-2026-1000", STORY + upgrade, remedy), List.of());
    Fingerprint other =
        Fingerprint.of(
            story(
                "CVE-2026-2000",
                "The console of a virtual machine answers to a ticket that has expired, so that"
                    + " somebody who once had access reads its screen for ever."
                    + upgrade,
                remedy),
            List.of());

    assertThat(one.matches(other)).isFalse();
    assertThat(other.matches(one)).isFalse();
  }

  private static Advisory story(String cveId, String text, Remedy remedy) {
    Advisory one = advisory(cveId, "", "Title of " + cveId, text);
    return new Advisory(
        one.title(),
        one.cveId(),
        one.description(),
        one.affected(),
        remedy,
        one.severity(),
        one.cvss(),
        one.weaknesses(),
        one.credits(),
        one.references(),
        one.source(),
        one.supplement(),
        "");
  }

  private static Fingerprint of(String cveId, String title, String text) {
    return Fingerprint.of(advisory(cveId + "000", "", title, text), List.of());
  }

  private static Advisory advisory(String cveId, String vendorId, String title, String text) {
    return with(AdvisoryFixture.complete(), cveId, vendorId, title, text);
  }

  private static Advisory with(
      Advisory one, String cveId, String vendorId, String title, String text) {
    return new Advisory(
        title,
        Optional.of(new CveId(cveId)),
        text,
        one.affected(),
        one.remedy(),
        one.severity(),
        one.cvss(),
        one.weaknesses(),
        one.credits(),
        one.references(),
        new Source(Discovery.UNKNOWN, List.of(), vendorId),
        one.supplement(),
        "");
  }
}
