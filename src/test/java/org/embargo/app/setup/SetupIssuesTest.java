package org.embargo.app.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.app.setup.SetupBench.CLOUDSTACK;
import static org.embargo.app.setup.SetupBench.LEGACY;
import static org.embargo.app.setup.SetupBench.complete;
import static org.embargo.app.setup.SetupBench.request;

import java.util.List;
import java.util.Map;
import org.embargo.core.setup.step.AttachSecurityScheme;
import org.embargo.sandbox.jira.config.EntityRow;
import org.embargo.sandbox.jira.config.Tables;
import org.junit.jupiter.api.Test;

/** A setup where there are issues already: none of them loses its level, or gets another. */
class SetupIssuesTest {
  private static final String OUTSIDER = "JIRAUSER10005";

  @Test
  void a_task_in_the_background_is_waited_for_and_then_the_rest_is_done() {
    SetupBench bench = new SetupBench();
    bench.jira.issues().add(LEGACY, "10004", 10020L);
    bench.jira.jira().tasks().hold();

    Progress waiting = bench.apply(LEGACY, request()).asOptional().orElseThrow();

    assertThat(waiting.stopped()).singleElement().asString().contains("Jira is still at work");
    assertThat(bench.status(LEGACY).isSetUp()).isFalse();
    bench.jira.jira().tasks().runHeld();
    complete(bench.apply(LEGACY, SetupRequest.NOTHING));
    assertThat(bench.status(LEGACY).wouldSeal()).isTrue();
  }

  @Test
  void issues_keep_their_levels_by_name_when_the_scheme_becomes_the_projects_own_and_back() {
    SetupBench bench = new SetupBench();
    bench.jira.issues().add(LEGACY, "10004", 10020L);
    bench.jira.issues().add(LEGACY, "10004", null);
    bench.jira.issues().add(LEGACY, "10005", 10021L);

    complete(bench.apply(LEGACY, request()));

    List<Long> levels = bench.jira.issues().levels(LEGACY);
    var own = bench.state(LEGACY).security().orElseThrow();
    assertThat(own.level(levels.get(0)).orElseThrow().name()).isEqualTo("Staff only");
    assertThat(levels.get(1)).isNull();
    assertThat(own.level(levels.get(2)).orElseThrow().name()).isEqualTo("Managers");
    complete(bench.undo(LEGACY));
    assertThat(bench.jira.issues().levels(LEGACY)).containsExactly(10020L, null, 10021L);
  }

  @Test
  void what_issues_depend_on_is_not_undone() {
    SetupBench bench = new SetupBench();
    complete(bench.apply(CLOUDSTACK, request()));
    var setup = bench.setups.find(CLOUDSTACK).orElseThrow();
    bench.jira.issues().add(CLOUDSTACK, setup.issueTypeId(), setup.levelId());
    Map<Long, String> before = bench.states();

    Progress progress = bench.undo(CLOUDSTACK).asOptional().orElseThrow();

    assertThat(progress.steps()).isEmpty();
    assertThat(progress.stopped()).singleElement().asString().contains("there may be issues");
    assertThat(bench.states()).isEqualTo(before);
  }

  @Test
  void an_issue_keeps_its_level_when_the_former_scheme_lets_others_in() {
    SetupBench bench = new SetupBench();
    complete(bench.apply(LEGACY, request()));
    Tables tables = bench.jira.jira().tables();
    long level =
        bench.state(LEGACY).security().orElseThrow().level("Staff only").orElseThrow().id();
    bench.jira.issues().add(LEGACY, "10004", level);
    tables.entities.put(new EntityRow(tables.entities.nextId(), 10500, "user", OUTSIDER, "10020"));

    Progress stopped = bench.undo(LEGACY).asOptional().orElseThrow();

    assertThat(stopped.stopped())
        .singleElement()
        .asString()
        .contains("issues of the project have the level \"Staff only\"");
    assertThat(bench.jira.issues().levels(LEGACY)).containsExactly(level);
  }

  @Test
  void an_issue_keeps_its_level_when_the_copy_has_it_for_others() {
    SetupBench bench = new SetupBench();
    bench.jira.issues().add(LEGACY, "10004", 10020L);
    String digest = bench.plan(LEGACY, request()).plan().digest();
    Tables tables = bench.jira.jira().tables();
    bench.steps.beforeStep =
        step -> {
          if (step instanceof AttachSecurityScheme) {
            grantInCopies(tables, "Staff only");
          }
        };

    Progress stopped = bench.apply(LEGACY, request(), digest).asOptional().orElseThrow();

    assertThat(stopped.stopped()).singleElement().asString().contains("differ by now");
    assertThat(bench.jira.issues().levels(LEGACY)).containsExactly(10020L);
  }

  private static void grantInCopies(Tables tables, String level) {
    tables
        .levels
        .where(row -> row.name().equals(level) && row.schemeId() != 10500)
        .forEach(
            row ->
                tables.entities.put(
                    new EntityRow(
                        tables.entities.nextId(),
                        row.schemeId(),
                        "user",
                        OUTSIDER,
                        String.valueOf(row.id()))));
  }
}
