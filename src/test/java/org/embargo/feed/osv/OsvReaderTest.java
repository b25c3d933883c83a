package org.embargo.feed.osv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.embargo.app.common.Outcome.Refused;
import org.embargo.app.imports.Imported;
import org.embargo.core.advisory.AffectedProduct;
import org.embargo.core.text.Problem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R33")
class OsvReaderTest {
  private static final String RECORD =
      """
      {"id": "GHSA-xxxx", "aliases": ["CVE-2026-12345"], "modified": "2026-01-02T03:04:05Z",
       "published": "2026-01-01T00:00:00Z", "summary": "Hole", "details": "A hole.",
       "affected": [{"package": {"ecosystem": "PyPI", "name": "apache-x"}, "ranges": [%s]}]}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{'introduced': '0'}, {'fixed': '1.2'}]                          | before 1.2",
        "[{'fixed': '1.2'}, {'introduced': '0'}]                          | before 1.2",
        "[{'introduced': '1'}, {'last_affected': '1.2'}]                  | 1 through 1.2",
        "[{'fixed': '2'}, {'introduced': '3'}, {'introduced': '4'}, {'fixed': '5'}] | 3 before 5",
        "[{'introduced': '1'}]                                            | 1 or later",
        "[{'introduced': '1'}, {'fixed': '2'}, {'introduced': '3'}]       | 1 before 2, 3 or later",
      })
  void ranges_are_pairs_of_events(String events, String words) {
    AffectedProduct product =
        read(ranges("{'type': 'ECOSYSTEM', 'events': " + events + "}")).affected();

    assertThat(String.join(", ", product.versionsInWords())).isEqualTo(words);
    assertThat(product.details().purl()).contains("pkg:pypi/apache-x");
  }

  @Test
  void a_version_is_read_up_to_its_limit_and_not_beyond() {
    String longest = "1" + ".1".repeat(510);

    assertThat(read(events(longest)).affected().versionsInWords())
        .containsExactly(longest + " before " + longest + ".2");
    assertThat(problems(events("1" + ".1".repeat(2_000))))
        .extracting(Problem::reason)
        .anyMatch(reason -> reason.contains("at most 1024"));
  }

  private static String events(String version) {
    return ranges(
        "{'type': 'ECOSYSTEM', 'events': [{'introduced': '"
            + version
            + "'}, {'fixed': '"
            + version
            + ".2'}]}");
  }

  @Test
  void what_is_one_event_too_many_is_told_and_what_is_in_no_order_refused() {
    Facts told =
        read(
            ranges(
                "{'type': 'ECOSYSTEM', 'events': [{'introduced': '0'}, {'fixed': '1'},"
                    + " {'fixed': '2'}]}"));

    assertThat(told.affected().versionsInWords()).containsExactly("before 1");
    assertThat(told.left()).extracting(Problem::reason).containsExactly("has one more: fixed 2");
    assertThat(
            problems(
                ranges(
                    "{'type': 'GIT', 'events': [{'introduced': 'a'}, {'introduced': 'b'},"
                        + " {'fixed': 'c'}, {'fixed': 'd'}]}")))
        .extracting(Problem::field)
        .containsExactly("affected[0].ranges[0]");
  }

  @Test
  void commits_stay_with_their_repository() {
    String json =
        ranges(
            "{'type': 'GIT', 'repo': 'https://a.example', 'events': [{'introduced': 'a1'}]},"
                + " {'type': 'GIT', 'repo': 'https://b.example', 'events': [{'introduced':"
                + " 'b1'}]}");

    assertThat(new OsvReader().read(json).asOptional().orElseThrow().advisory().affected())
        .extracting(one -> one.details().repo() + " " + one.versionsInWords())
        .containsExactly("https://a.example [a1 or later]", "https://b.example [b1 or later]");
  }

  private record Facts(AffectedProduct affected, List<Problem> left) {}

  private static Facts read(String json) {
    Imported imported = new OsvReader().read(json).asOptional().orElseThrow();
    return new Facts(imported.advisory().affected().get(0), imported.left());
  }

  private static List<Problem> problems(String json) {
    return new OsvReader().read(json).fold(Imported::left, Refused::problems);
  }

  private static String ranges(String ranges) {
    return RECORD.formatted(ranges.replace('\'', '"'));
  }
}
