package org.embargo.app.setup;

import java.time.Clock;
import java.util.List;
import org.embargo.app.Disclosures;
import org.embargo.app.ProjectSetups;
import org.embargo.app.setup.RecordedStep.State;
import org.embargo.app.setup.SetupAdmission.Admin;
import org.embargo.core.setup.Choices;
import org.embargo.core.setup.step.RecordSetup;
import org.embargo.core.setup.step.Step;

/** Does and undoes single steps, each recorded before and after. */
public final class StepRunner {
  private final Configurations configurations;
  private final RecordedSteps steps;
  private final ProjectSetups setups;
  private final Disclosures disclosures;
  private final Clock clock;

  public StepRunner(
      Configurations configurations,
      RecordedSteps steps,
      ProjectSetups setups,
      Disclosures disclosures,
      Clock clock) {
    this.configurations = configurations;
    this.steps = steps;
    this.setups = setups;
    this.disclosures = disclosures;
    this.clock = clock;
  }

  RecordedStep planned(Admin admin, int number, int run, Step step, Choices choices) {
    return new RecordedStep(
        admin.projectId(),
        number,
        run,
        State.PLANNED,
        step,
        choices,
        admin.userKey(),
        clock.instant());
  }

  /**
   * @param fresh the same step, with the ids of what has been made since it was planned
   * @throws StepFailed when Jira refuses it, which is recorded
   */
  void perform(RecordedStep recorded, Step fresh, String user) {
    steps.save(recorded.now(State.STARTED, fresh, user, clock.instant()));
    try {
      change(recorded.projectId(), fresh);
    } catch (StepFailed e) {
      steps.save(recorded.now(State.REFUSED, fresh, user, clock.instant()));
      throw e;
    }
    steps.save(recorded.now(State.DONE, fresh, user, clock.instant()));
  }

  private void change(long projectId, Step step) {
    if (step instanceof RecordSetup setup) {
      setups.save(
          setup.wanted().orElseThrow(() -> new StepFailed("something that it names is missing")));
    } else {
      configurations.perform(projectId, step);
    }
  }

  /**
   * Sealed issues depend on all of a setup: on its team and level, and on the product that looks
   * after them.
   */
  List<String> issuesInTheWay(long projectId) {
    if (disclosures.hasAnyIn(projectId)) {
      return List.of("there are disclosures in the project: its setup stays");
    }
    return setups
        .find(projectId)
        .filter(setup -> configurations.mayHaveIssues(projectId, setup.issueTypeId()))
        .map(setup -> "there may be issues of the type that is sealed: the setup stays")
        .stream()
        .toList();
  }

  List<String> dependents(RecordedStep recorded) {
    if (recorded.step() instanceof RecordSetup) {
      return List.of();
    }
    return configurations.dependents(recorded.projectId(), recorded.step());
  }

  void undo(RecordedStep recorded, String user) {
    if (recorded.step() instanceof RecordSetup setup) {
      setup.before().ifPresentOrElse(setups::save, () -> setups.remove(recorded.projectId()));
    } else {
      configurations.undo(recorded.projectId(), recorded.step());
    }
    steps.save(recorded.now(State.UNDONE, recorded.step(), user, clock.instant()));
  }
}
