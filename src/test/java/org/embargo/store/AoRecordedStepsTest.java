package org.embargo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.embargo.app.setup.RecordedStep;
import org.embargo.app.setup.RecordedStep.State;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.setup.Choices;
import org.embargo.core.setup.Choices.LevelChoice;
import org.embargo.core.setup.config.Ref;
import org.embargo.core.setup.step.CopyWorkflow;
import org.embargo.core.setup.step.CreateRole;
import org.embargo.core.setup.step.Step;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered of a setup, on the real Active Objects engine. */
class AoRecordedStepsTest {
  private static final Instant NOW = Instant.parse("2026-12-01T15:00:00.123Z");
  private static final long PROJECT = 10000;

  private final TestActiveObjects database;
  private final AoRecordedSteps steps;

  AoRecordedStepsTest(@TempDir Path directory) {
    database = new TestActiveObjects(directory);
    steps = new AoRecordedSteps(database.ao);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void steps_come_back_in_their_order_as_they_were_and_as_they_became() {
    // More than nine, as text would put the tenth before the second.
    for (int number = 10; number > 0; number--) {
      steps.save(step(PROJECT, number, State.PLANNED));
    }
    steps.save(step(PROJECT + 1, 1, State.DONE));
    RecordedStep became = step(PROJECT, 3, State.REFUSED);
    steps.save(became);

    assertThat(steps.of(PROJECT))
        .extracting(RecordedStep::number)
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    assertThat(steps.of(PROJECT).get(1)).isEqualTo(step(PROJECT, 2, State.PLANNED));
    assertThat(steps.of(PROJECT).get(2)).isEqualTo(became);
    assertThat(steps.of(PROJECT + 1)).hasSize(1);
  }

  @Test
  void only_what_is_planned_is_dropped_and_only_of_the_project() {
    int number = 0;
    for (State state : State.values()) {
      steps.save(step(PROJECT, ++number, state));
    }
    steps.save(step(PROJECT + 1, 1, State.PLANNED));

    steps.dropPlanned(PROJECT);

    assertThat(steps.of(PROJECT))
        .extracting(RecordedStep::state)
        .containsExactly(State.STARTED, State.DONE, State.REFUSED, State.UNDONE);
    assertThat(steps.of(PROJECT + 1)).hasSize(1);
  }

  private static RecordedStep step(long project, int number, State state) {
    Step step =
        number % 2 == 0
            ? new CopyWorkflow("Kopie – 🔒".repeat(40), "Workflow", Map.of("1", "Screen"), "Team")
            : new CreateRole("Security Team");
    return new RecordedStep(project, number, 1, state, step, choices(), "JIRAUSER1", NOW);
  }

  private static Choices choices() {
    return new Choices(
        Choices.ISSUE_TYPE,
        Choices.ROLE,
        List.of(new Ref("JIRAUSER1", "lea")),
        List.of("security"),
        new LevelChoice.Existing(10020),
        Optional.of("Workflow"),
        new Ref("10000", "Fixed"),
        new Cna("f0158376-9dc2-43b6-827c-5f631a4d8d09", "apache"));
  }
}
