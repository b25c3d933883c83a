package org.embargo.app.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.embargo.app.Locks;
import org.embargo.app.Outcome;
import org.embargo.app.setup.SetupAdmission.Admin;
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
                    .tryAlone(Locks.ofSetup(admin.projectId()), () -> undoAlone(admin))
                    .orElseGet(SetupAdmission::busy));
  }

  private Outcome<Progress> undoAlone(Admin admin) {
    List<RecordedStep> done =
        steps.of(admin.projectId()).stream().filter(RecordedStep::mayHaveBeenDone).toList();
    if (!admin.ofJira() && !done.stream().allMatch(one -> one.step().isForProjectAdmins())) {
      return Outcome.forbidden(
          "This changes more than the project: it takes a Jira administrator.");
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
    for (int i = done.size() - 1; i >= 0; i--) {
      List<String> stops = stops(done.get(i));
      if (!stops.isEmpty()) {
        return new Progress(undone, stops);
      }
      try {
        runner.undo(done.get(i), admin.userKey());
      } catch (StepFailed e) {
        return new Progress(undone, List.of(stays(done.get(i), e.getMessage())));
      }
      undone.add(done.get(i).step());
    }
    return new Progress(undone, List.of());
  }

  private List<String> stops(RecordedStep step) {
    List<String> tasks = configurations.runningTasks();
    if (!tasks.isEmpty()) {
      return List.of(stays(step, "Jira is still at work on schemes"));
    }
    return runner.dependents(step).stream().map(reason -> stays(step, reason)).toList();
  }

  private static String stays(RecordedStep step, @Nullable String reason) {
    return "\"" + step.step().what() + "\" stays: " + reason;
  }
}
