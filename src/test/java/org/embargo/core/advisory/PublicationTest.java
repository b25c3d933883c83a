package org.embargo.core.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R27")
class PublicationTest {
  private static final Instant FIRST = Instant.parse("2026-12-01T12:00:00Z");
  private static final Instant SECOND = FIRST.plusSeconds(3_600);

  /**
   * The public text has the digest "one", and after the second publication "two". Approvals are
   * version, digest, and seconds after the first publication.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "nothing is public,                               2, 0, 1 one -1,                      0",
    "the present version is public,                   1, 1, 1 one 0,                       0",
    "the present version is approved again,           1, 1, 1 one 0; 1 one 60,             0",
    "a new version after the publication,             2, 1, 1 one 0,                       1",
    "the public text once more,                       3, 1, 1 one 0; 3 one 60,             1",
    "and a new version after it,                      4, 1, 1 one 0; 3 one 60,             1",
    "an approval of what was never published,         3, 1, 1 one 0; 2 other -5,           1",
    "the present version is the second publication,   3, 2, 1 one 0; 3 two 3600,           1",
    "a version after the second publication,          5, 2, 1 one 0; 3 two 3600,           3",
    "an import,                                       2, 1, '',                            0",
  })
  void r27_the_base_of_a_draft_is_what_was_published_before_it(
      String what, int present, int published, String approvals, int base) {
    List<Publication> publications =
        List.of(new Publication("one", FIRST), new Publication("two", SECOND))
            .subList(0, published);

    assertThat(Publication.lastBefore(present, publications, approvals(approvals)))
        .as(what)
        .isEqualTo(base);
  }

  private static List<Approval> approvals(String text) {
    return Pattern.compile("(\\d+) (\\w+) (-?\\d+)")
        .matcher(text)
        .results()
        .map(PublicationTest::approval)
        .toList();
  }

  private static Approval approval(MatchResult found) {
    return new Approval(
        new AdvisoryId(7),
        Integer.parseInt(found.group(1)),
        found.group(2),
        "bob",
        FIRST.plusSeconds(Long.parseLong(found.group(3))),
        Optional.empty(),
        ApprovalBasis.NONE,
        Optional.empty());
  }
}
