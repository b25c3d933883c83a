package org.embargo.core.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposedRangesTest {
  @ParameterizedTest(name = "affects [{0}], fixed in [{1}]: {2}")
  @CsvSource({
    // One branch, and several.
    "4.0.0 4.18.1.0, 4.18.2.0, 4.0.0 before 4.18.2.0",
    "4.0.0 4.18.2.0 4.19.0.0 4.19.0.1, 4.18.2.1 4.19.0.2,"
        + " 4.0.0 before 4.18.2.1|4.19.0.0 before 4.19.0.2",
    // The next release has the fix from its beginning.
    "4.18.0, 4.18.1 4.19.0, 4.18.0 before 4.18.1",
    // No fix, or none for the last branch.
    "4.18.0, '', 4.18.0",
    "4.18.0 4.18.1, '', 4.18.0 through 4.18.1",
    "4.18.0 4.19.0, 4.18.1, 4.18.0 before 4.18.1|4.19.0",
    "'', 4.18.1, ''",
    "'', '', ''",
    // Maven's order, which is not that of letters.
    "4.9.0 4.10.0, 4.11.0, 4.9.0 before 4.11.0",
    "1.0-rc1 1.0-beta2 1.0, 1.1, 1.0-beta2 before 1.1",
    "1.0 1.0.0 1, 1.1, 1.0 before 1.1",
    // Said to be affected and fixed: the fix is believed.
    "4.18.0 4.18.1, 4.18.1, 4.18.0 before 4.18.1",
    // What is no version.
    "4.18.0 Next 2.*, Future, 4.18.0",
  })
  void a_range_ends_with_each_fix(String affected, String fixed, String expected) {
    ProposedRanges proposed = ProposedRanges.of(words(affected), words(fixed));

    assertThat(proposed.ranges().stream().map(VersionRange::inWords).toList())
        .isEqualTo(expected.isEmpty() ? List.of() : Arrays.asList(expected.split("\\|")));
    assertThat(proposed.ranges()).allMatch(range -> range.ambiguity().isEmpty());
  }

  @Test
  void names_that_are_no_versions_are_told() {
    assertThat(ProposedRanges.of(List.of("4.19.0"), List.of("4.19.0")).left())
        .containsExactly("4.19.0");
    assertThat(
            ProposedRanges.of(List.of("4.18.0", "Next", "a, b 1"), List.of("Next", "2.x")).left())
        .containsExactly("Next", "a, b 1");
  }

  @RepeatedTest(200)
  void every_affected_version_is_in_one_range_and_no_fix_is(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    List<Integer> all = new ArrayList<>();
    for (int i = 1; i <= 12; i++) {
      all.add(i);
    }
    Collections.shuffle(all, random);
    List<Integer> affected = all.subList(0, random.nextInt(7));
    List<Integer> fixed = all.subList(7, 7 + random.nextInt(5));

    List<VersionRange> ranges = ProposedRanges.of(names(affected), names(fixed)).ranges();

    for (int version : all) {
      long holding = ranges.stream().filter(range -> holds(range, version)).count();
      if (affected.contains(version)) {
        assertThat(holding).as("%s of %s, seed %s", version, ranges, run).isEqualTo(1);
      } else if (fixed.contains(version)) {
        assertThat(holding).as("%s of %s, seed %s", version, ranges, run).isZero();
      }
    }
  }

  private static boolean holds(VersionRange range, int version) {
    int from = Integer.parseInt(range.from());
    return range
        .end()
        .map(
            end -> {
              int until = Integer.parseInt(end.version());
              return from <= version && (end.inclusive() ? version <= until : version < until);
            })
        .orElse(from == version);
  }

  private static List<String> names(List<Integer> versions) {
    return versions.stream().map(String::valueOf).toList();
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
  }
}
