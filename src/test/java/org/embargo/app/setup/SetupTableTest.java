package org.embargo.app.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.app.setup.SetupBench.CLOUDSTACK;
import static org.embargo.app.setup.SetupBench.WEBSITE;
import static org.embargo.app.setup.SetupBench.complete;
import static org.embargo.app.setup.SetupBench.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.embargo.core.setup.TypeState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every pair of variations of a project: what is planned is done, seals, touches nothing else, and
 * goes back to where it was.
 */
class SetupTableTest {
  static Stream<Arguments> pairs() {
    List<Arguments> pairs = new ArrayList<>();
    for (Variation one : Variation.values()) {
      for (Variation other : Variation.values()) {
        if (one.compareTo(other) < 0) {
          pairs.add(Arguments.of(one, other));
        }
      }
    }
    return pairs.stream();
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void a_setup_is_done_seals_and_is_undone(Variation one, Variation other) {
    SetupBench bench = new SetupBench();
    one.apply(bench.jira.jira().tables());
    other.apply(bench.jira.jira().tables());
    Map<Long, String> before = bench.states();
    List<String> contents = bench.jira.contents();
    List<TypeState> ordinary = bench.ordinaryTypes(CLOUDSTACK);

    complete(bench.apply(CLOUDSTACK, request()));

    assertThat(bench.plan(CLOUDSTACK, request()).plan().isEmpty()).isTrue();
    assertThat(bench.status(CLOUDSTACK).faults()).isEmpty();
    assertThat(bench.status(CLOUDSTACK).wouldSeal()).isTrue();
    assertThat(bench.ordinaryTypes(CLOUDSTACK)).isEqualTo(ordinary);
    assertThat(SetupBench.withoutNeighbours(bench.states().get(WEBSITE)))
        .isEqualTo(SetupBench.withoutNeighbours(before.get(WEBSITE)));

    complete(bench.undo(CLOUDSTACK));

    assertThat(bench.states()).isEqualTo(before);
    assertThat(bench.jira.contents()).isEqualTo(contents);
  }
}
