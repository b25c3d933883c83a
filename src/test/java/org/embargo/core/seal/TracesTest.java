package org.embargo.core.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.embargo.core.seal.Traces.LevelChange;
import org.embargo.core.seal.Traces.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TracesTest {
  private static final Instant CREATED = Instant.parse("2026-12-01T12:00:00Z");

  /** Levels before, after each change, and now; 0 for none; where two differ, one is missing. */
  static Stream<Arguments> histories() {
    return Stream.of(
        Arguments.of("never changed", List.of(), 0, List.of("0 0..: 0")),
        Arguments.of("sealed from birth", List.of(), 7, List.of("0 0..: 7")),
        Arguments.of("sealed", List.of("0 7"), 7, List.of("0 0..1: 0", "1 1..: 7")),
        Arguments.of(
            "opened and sealed",
            List.of("7 0", "0 7"),
            7,
            List.of("0 0..1: 7", "1 1..2: 0", "2 2..: 7")),
        Arguments.of("opened in bulk", List.of("0 7"), 0, List.of("0 0..1: 0", "1 1..: 0 7")),
        Arguments.of(
            "opened in bulk between two changes",
            List.of("0 7", "0 7"),
            7,
            List.of("0 0..1: 0", "1 1..2: 0 7", "2 2..: 7")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("histories")
  void each_time_between_two_changes_is_a_period(
      String name, List<String> changes, long now, List<String> expected) {
    List<LevelChange> levels = new ArrayList<>();
    for (String change : changes) {
      String[] ends = change.split(" ", 2);
      levels.add(new LevelChange(at(levels.size() + 1), level(ends[0]), level(ends[1])));
    }

    List<Period> periods =
        new Traces(
                CREATED,
                level(String.valueOf(now)),
                levels,
                List.of(),
                List.of(),
                List.of(),
                List.of())
            .periods();

    assertThat(periods).extracting(period -> told(periods, period)).isEqualTo(expected);
  }

  private static String told(List<Period> periods, Period period) {
    return periods.indexOf(period)
        + " "
        + minute(period.from())
        + ".."
        + period.to().map(TracesTest::minute).orElse("")
        + ": "
        + levels(period.levels());
  }

  private static String levels(Set<Optional<Long>> levels) {
    return String.join(
        " ", levels.stream().map(level -> String.valueOf(level.orElse(0L))).sorted().toList());
  }

  private static String minute(Instant at) {
    return String.valueOf((at.getEpochSecond() - CREATED.getEpochSecond()) / 60);
  }

  private static Instant at(int minute) {
    return CREATED.plusSeconds(60L * minute);
  }

  private static Optional<Long> level(String id) {
    return Optional.of(Long.valueOf(id)).filter(number -> number != 0);
  }
}
