package org.embargo.app.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.embargo.app.access.SetupAdmission;
import org.embargo.app.access.SetupAdmission.Admin;
import org.embargo.app.common.Locks;
import org.embargo.app.common.Outcome;
import org.embargo.core.setup.step.Step;
import org.jspecify.annotations.Nullable;

/** Takes the setup back, last step first, as far as nothing else came to depend on it. */
public final class UndoSetup {
  private final SetupAdmission admission;
  private final Configurations configurations;
  private final StepRunner runner;
  private final RecordedSteps steps;
  private final Locks locks;

  public UndoSetup(
      SetupAdmission admission,
      Configurations configurations,
      StepRunner runner,
      RecordedSteps steps,
      Locks locks) {
    this.admission = admission;
    this.configurations = configurations;
    this.runner = runner;
    this.steps = steps;
    this.locks = locks;
  }

  public Outcome<Progress> undo(String projectKey, Optional<String> userKey) {
    return admission
        .admit(projectKey, userKey)
        .then(
            admin ->
                locks
                    .tryAlone(Locks.SETUP, () -> undoAlone(admin))
                    .orElseGet(SetupAdmission::busy));
  }

  private Outcome<Progress> undoAlone(Admin admin) {
    List<RecordedStep> done =
        steps.of(admin.projectId()).stream().filter(RecordedStep::mayHaveBeenDone).toList();
    if (!admin.ofJira() && !done.stream().allMatch(one -> one.step().isForProjectAdmins())) {
      return SetupAdmission.forbidden();
    }
    List<String> inTheWay = runner.issuesInTheWay(admin.projectId());
    if (!inTheWay.isEmpty()) {
      return new Outcome.Done<>(new Progress(List.of(), inTheWay));
    }
    steps.dropPlanned(admin.projectId());
    return new Outcome.Done<>(run(admin, done));
  }

  private Progress run(Admin admin, List<RecordedStep> done) {
    List<Step> undone = new ArrayList<>();
    List<String> kept = new ArrayList<>();
    for (int i = done.size() - 1; i >= 0; i--) {
      RecordedStep next = done.get(i);
      List<String> stays = undo(admin, next);
      if (stays.isEmpty()) {
        undone.add(next.step());
      } else if (next.step().isForAllProjects()) {
        kept.addAll(stays);
      } else {
        return new Progress(undone, stays, kept);
      }
    }
    return new Progress(undone, List.of(), kept);
  }

  /** Why it stays; empty when it is undone. */
  private List<String> undo(Admin admin, RecordedStep next) {
    try {
      List<String> stops = stops(next);
      if (stops.isEmpty()) {
        runner.undo(next, admin.userKey());
      }
      return stops.stream().map(reason -> stays(next, reason)).toList();
    } catch (StepFailed e) {
      return List.of(stays(next, e.getMessage()));
    }
  }

  private List<String> stops(RecordedStep step) {
    return configurations.runningTasks().isEmpty()
        ? runner.dependents(step)
        : List.of("Jira is still at work on schemes");
  }

  private static String stays(RecordedStep step, @Nullable String reason) {
    return "\"" + step.step().what() + "\" stays: " + reason;
  }
}
