package org.embargo.app.setup;

import java.util.List;
import java.util.Optional;
import org.embargo.app.access.SetupAdmission.Admin;
import org.embargo.app.common.ClusterClock;
import org.embargo.app.register.Disclosures;
import org.embargo.app.setup.RecordedStep.State;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.setup.Choices;
import org.embargo.core.setup.step.RecordSetup;
import org.embargo.core.setup.step.Step;

/** Does single steps, each recorded before and after, and undoes them. */
public final class StepRunner {
  private final Configurations configurations;
  private final RecordedSteps steps;
  private final ChangeSetup changeSetup;
  private final Disclosures disclosures;
  private final ClusterClock clock;

  public StepRunner(
      Configurations configurations,
      RecordedSteps steps,
      ChangeSetup changeSetup,
      Disclosures disclosures,
      ClusterClock clock) {
    this.configurations = configurations;
    this.steps = steps;
    this.changeSetup = changeSetup;
    this.disclosures = disclosures;
    this.clock = clock;
  }

  RecordedStep planned(Admin admin, int number, int run, Step step, Choices choices) {
    return new RecordedStep(
        admin.projectId(), number, run, State.PLANNED, step, choices, admin.userKey(), clock.now());
  }

  /**
   * @param fresh the same step, with the ids of what has been made since it was planned
   * @throws StepFailed when Jira refuses it, which is recorded
   */
  void perform(RecordedStep recorded, Step fresh, String user) {
    steps.save(recorded.now(State.STARTED, fresh, user, clock.now()));
    try {
      change(recorded.projectId(), fresh, user);
    } catch (StepFailed e) {
      // What somebody makes later by that name is not ours.
      boolean nothing = fresh.makes().filter(thing -> !configurations.has(thing)).isPresent();
      State state = nothing ? State.UNDONE : State.REFUSED;
      steps.save(recorded.now(state, fresh, user, clock.now()));
      throw e;
    }
    steps.save(recorded.now(State.DONE, fresh, user, clock.now()));
  }

  /** It is not gone on with, should it have been begun. */
  void giveUp(RecordedStep recorded, String user) {
    if (recorded.state() == State.STARTED) {
      steps.save(recorded.now(State.REFUSED, recorded.step(), user, clock.now()));
    }
  }

  private void change(long projectId, Step step, String user) {
    if (step instanceof RecordSetup setup) {
      changeSetup.save(
          setup.wanted().orElseThrow(() -> new StepFailed("something that it names is missing")),
          user);
    } else {
      changeSetup.watchingTeam(projectId, user, () -> configurations.perform(projectId, step));
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
    return changeSetup
        .find(projectId)
        .filter(setup -> configurations.mayHaveIssues(projectId, setup.issueTypeId()))
        .map(setup -> "there may be issues of the type that is sealed: the setup stays")
        .stream()
        .toList();
  }

  List<String> dependents(RecordedStep recorded) {
    if (recorded.step() instanceof RecordSetup setup) {
      Optional<ProjectSetup> present = changeSetup.find(recorded.projectId());
      return present.isEmpty() || present.equals(setup.wanted()) || present.equals(setup.before())
          ? List.of()
          : List.of("the setup has been written anew since");
    }
    return configurations.dependents(recorded.projectId(), recorded.step());
  }

  void undo(RecordedStep recorded, String user) {
    if (recorded.step() instanceof RecordSetup setup) {
      setup
          .before()
          .ifPresentOrElse(
              former -> changeSetup.save(former, user),
              () -> changeSetup.remove(recorded.projectId(), user));
    } else {
      changeSetup.watchingTeam(
          recorded.projectId(),
          user,
          () -> configurations.undo(recorded.projectId(), recorded.step()));
    }
    steps.save(recorded.now(State.UNDONE, recorded.step(), user, clock.now()));
  }
}
