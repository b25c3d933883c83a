package org.embargo.app.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.app.setup.SetupBench.CLOUDSTACK;
import static org.embargo.app.setup.SetupBench.WEBSITE;
import static org.embargo.app.setup.SetupBench.complete;
import static org.embargo.app.setup.SetupBench.request;

import java.util.List;
import org.embargo.app.setup.LaterChange.Ids;
import org.embargo.sandbox.jira.config.Tables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What others do to the things that a setup has made is not lost when it is undone. */
class SetupDependentsTest {
  @ParameterizedTest
  @EnumSource
  void an_undo_stops_where_somebody_came_to_depend_on_it(LaterChange change) {
    SetupBench bench = new SetupBench();
    complete(bench.apply(CLOUDSTACK, request()));
    Tables tables = bench.jira.jira().tables();
    change.apply(tables, Ids.of(tables));
    List<RecordedStep> steps = bench.steps.of(CLOUDSTACK);
    String website = bench.states().get(WEBSITE);

    Progress stopped = bench.undo(CLOUDSTACK).asOptional().orElseThrow();
    Progress again = bench.undo(CLOUDSTACK).asOptional().orElseThrow();

    assertThat(stopped.stopped()).anySatisfy(r -> assertThat(r).contains(change.reason));
    assertThat(stopped.steps().size()).isLessThan(steps.size());
    assertThat(again.steps()).isEmpty();
    assertThat(again.stopped()).isEqualTo(stopped.stopped());
    assertThat(SetupBench.withoutNeighbours(bench.states().get(WEBSITE)))
        .isEqualTo(SetupBench.withoutNeighbours(website));
  }
}
