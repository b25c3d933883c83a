package org.embargo.core.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R27")
class PublicationTest {
  private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "nothing is public,                             2, '',  0",
    "the present version is public,                 1, 1,   0",
    "a new version after the publication,           2, 1,   1",
    "more of them,                                  4, 1,   1",
    "the present version is the second publication, 3, 1 3, 1",
    "a version after the second publication,        5, 1 3, 3",
    "an import,                                     2, 0,   0",
  })
  void r27_the_base_of_a_draft_is_what_was_published_before_it(
      String what, int present, String published, int base) {
    var publications =
        Pattern.compile("\\d+")
            .matcher(published)
            .results()
            .map(found -> new Publication(Integer.parseInt(found.group()), NOW))
            .toList();

    assertThat(Publication.lastBefore(present, publications)).as(what).isEqualTo(base);
  }
}
