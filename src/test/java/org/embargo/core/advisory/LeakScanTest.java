package org.embargo.core.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.embargo.core.advisory.Supplement.Event;
import org.embargo.core.advisory.Supplement.Impact;
import org.embargo.core.advisory.Supplement.Translation;
import org.embargo.core.text.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeakScanTest {
  private static final LeakScan.Known KNOWN =
      new LeakScan.Known() {
        @Override
        public boolean isHiddenIssue(String key) {
          return key.startsWith("SEC");
        }

        @Override
        public boolean isPublished(CveId cveId) {
          return !cveId.value().startsWith("CVE-2026-");
        }
      };

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "as SEC-12 says; names SEC-12, an issue that not everybody sees",
        "(SEC_2-7,SEC_2-7); names SEC_2-7, an issue that not everybody sees",
        "https://jira.example.org/browse/SEC-1; names SEC-1, an issue that not everybody sees",
        "see CVE-2026-54321.; names CVE-2026-54321, which has not been published here",
        "_CVE-2026-54321_; names CVE-2026-54321, which has not been published here",
        "_sec-12_ in italics; names SEC-12, an issue that not everybody sees",
        "SEC\u201112; names SEC-12, an issue that not everybody sees",
        "S\u200bEC-12; names SEC-12, an issue that not everybody sees",
        "https://jira.example.org/x?jql=key%3DSEC-3; names SEC-3, an issue that not everybody sees",
        "see `http://10.2.3.4:8080/`; names 10.2.3.4, which the public cannot reach",
        "http://10.0.0.5/a|b; names 10.0.0.5, which the public cannot reach",
        "http://jenkins, which; names jenkins, which the public cannot reach",
        "HTTP://build_server/job; names build_server, which the public cannot reach",
        "http://10.0.0.5.; names 10.0.0.5, which the public cannot reach",
        "http://[fd00::1]/; names [fd00::1], which the public cannot reach",
        "on ci.CORP; names ci.CORP, which the public cannot reach",
        "write to jane.doe@example.org.; holds the mail address jane.doe@example.org",
        "at http://localhost:8080/x; names localhost, which the public cannot reach",
        "http://10.0.0.1/; names 10.0.0.1, which the public cannot reach",
        "https://172.20.1.2/; names 172.20.1.2, which the public cannot reach",
        "on build7.ci.corp today; names build7.ci.corp, which the public cannot reach",
        "fixed <!-- by Joe -->; holds a comment that some readers do not show",
      })
  void what_the_public_should_not_read_is_found_with_its_field(String text, String reason) {
    assertThat(LeakScan.of(describing(text), KNOWN))
        .containsExactly(new Problem("description", reason));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CLOUDSTACK-1 is public",
        "CVE-2026-12345 is its own id, CVE-2021-44228 has long been public",
        "https://example.org/10.0.0.1 and https://172.40.1.2/",
        "versions 10.0.0.1 to 10.0.0.9",
        "UTF-8, SHA-256, a@b, user@host, 100%",
        "org.apache.struts2.internal.Foo, com.acme.internal:lib, settings.local.json",
        "https://example.org, and http://example.org:8080/x",
      })
  void what_the_public_may_read_is_not(String text) {
    assertThat(LeakScan.of(describing(text), KNOWN)).isEmpty();
  }

  @Test
  void every_text_is_looked_at() {
    Advisory leaking =
        AdvisoryBuilder.from(AdvisoryFixture.complete())
            .title("SEC-1")
            .description("SEC-2")
            .affected(List.of(leakingProduct()))
            .remedy(new Remedy("SEC-8", "SEC-9", "SEC-10"))
            .severity(Optional.of(new Severity(Severity.Scale.OTHER, "high, see SEC-31")))
            .weaknesses(List.of(new Weakness("CWE-1", "SEC-11")))
            .credits(List.of(new Credit("SEC-12", CreditType.FINDER, Consent.AGREED)))
            .references(List.of(new Reference("https://example.org/SEC-13", "SEC-14", List.of())))
            .source(new Source(Discovery.UNKNOWN, List.of("SEC-15"), "SEC-16"))
            .supplement(
                new Supplement(
                    "SEC-30",
                    "SEC-17",
                    List.of(new Impact("", "SEC-18")),
                    List.of(new Event(Instant.EPOCH, "SEC-19")),
                    List.of("x_a:SEC-20"),
                    Optional.empty(),
                    List.of(new Translation("de", "SEC-21"))))
            .withdrawal("SEC-29")
            .build();

    assertThat(LeakScan.of(leaking, KNOWN)).hasSize(32);
  }

  private static AffectedProduct leakingProduct() {
    return new AffectedProduct(
        "SEC-3",
        "SEC-4",
        Optional.of(new PackageId("https://example.org/SEC-5", "SEC-6")),
        List.of(VersionRange.single("SEC-7").as(Status.AFFECTED, "as SEC-32 counts")),
        Status.UNAFFECTED,
        new ProductDetails(
            Optional.of("pkg:generic/SEC-22"),
            "https://example.org/SEC-23",
            List.of("cpe:/a:SEC-24"),
            List.of("SEC-25"),
            List.of("SEC-26"),
            List.of("SEC-27"),
            List.of("SEC-28")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"SEC\\-12", "SEC&#45;12", "SEC&#x2d;12", "S&#69;C-12", "`x` SEC&hyphen;12"})
  void what_markdown_shows_is_what_is_looked_at(String details) {
    Advisory leaking =
        AdvisoryBuilder.from(AdvisoryFixture.complete())
            .supplement(
                new Supplement(
                    details, "", List.of(), List.of(), List.of(), Optional.empty(), List.of()))
            .build();

    assertThat(LeakScan.of(leaking, KNOWN)).extracting(Problem::field).containsExactly("details");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "private@cloudstack.apache.org",
        "https://lists.apache.org/list.html?private@cloudstack.apache.org",
        "pmc-private@example.org",
        "https://lists.apache.org/thread.html/r12ab@%3Cprivate.activemq.apache.org%3E",
        "https://lists.apache.org/list.html?private%40activemq.apache.org",
        "https://mail-archives.apache.org/mod_mbox/activemq-private/202401.mbox",
      })
  void a_private_list_is_refused(String text) {
    assertThat(LeakScan.privateLists(describing(text)))
        .extracting(Problem::field)
        .containsExactly("description");
    assertThat(LeakScan.privateLists(describing("security@apache.org"))).isEmpty();
  }

  @Test
  void a_private_list_is_refused_in_a_word_and_in_a_way_of_counting_too() {
    String text = "high, see private@x.apache.org";
    Advisory leaking =
        AdvisoryBuilder.from(AdvisoryFixture.complete())
            .severity(Optional.of(new Severity(Severity.Scale.OTHER, text)))
            .affected(
                List.of(
                    AdvisoryFixture.cloudStack(
                        VersionRange.single("1.0"),
                        VersionRange.single("1.1").as(Status.AFFECTED, text))))
            .build();

    assertThat(LeakScan.privateLists(leaking))
        .extracting(Problem::field)
        .containsExactly("affected[0].numbering", "severity");
  }

  /** An expression that tries everything twice would not come to an end here. */
  @ParameterizedTest
  @ValueSource(strings = {"a.", "a@", "SEC-", "http://", "A_", "1.", "<!-", "@a.", "a-"})
  void a_text_of_any_length_is_looked_at(String part) {
    int times = Advisory.LONGEST_DESCRIPTION / part.length();

    assertThat(LeakScan.of(describing(part.repeat(times)), KNOWN)).hasSizeLessThan(times);
  }

  private static Advisory describing(String description) {
    return AdvisoryBuilder.from(AdvisoryFixture.complete()).description(description).build();
  }
}
