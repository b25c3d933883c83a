package org.embargo.app.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.embargo.app.access.SetupAdmission;
import org.embargo.app.access.SetupAdmission.Admin;
import org.embargo.app.common.Locks;
import org.embargo.app.common.Outcome;
import org.embargo.app.setup.PlanSetup.Planned;
import org.embargo.app.setup.RecordedStep.State;
import org.embargo.core.setup.Choices;
import org.embargo.core.setup.Plan;
import org.embargo.core.setup.Planner;
import org.embargo.core.setup.Refusal;
import org.embargo.core.setup.Refusal.Code;
import org.embargo.core.setup.Snapshot;
import org.embargo.core.setup.step.Step;
import org.embargo.core.text.Problem;

/**
 * Does what a plan says, step by step, and goes on where it was left. Before each step the plan is
 * made anew: it has to be the one that was read, or nothing more is done. Only a step that was
 * begun when a node died is first done to its end.
 */
public final class ApplySetup {
  private final SetupAdmission admission;
  private final PlanSetup plans;
  private final StepRunner runner;
  private final RecordedSteps steps;
  private final Locks locks;

  public ApplySetup(
      SetupAdmission admission,
      PlanSetup plans,
      StepRunner runner,
      RecordedSteps steps,
      Locks locks) {
    this.admission = admission;
    this.plans = plans;
    this.runner = runner;
    this.steps = steps;
    this.locks = locks;
  }

  /**
   * @param digest of the plan that the admin has read
   */
  public Outcome<Progress> apply(
      String projectKey, Optional<String> userKey, SetupRequest request, String digest) {
    return admission
        .admit(projectKey, userKey)
        .then(
            admin ->
                locks
                    .tryAlone(Locks.SETUP, () -> applyAlone(admin, request, digest))
                    .orElseGet(SetupAdmission::busy));
  }

  private Outcome<Progress> applyAlone(Admin admin, SetupRequest request, String digest) {
    return plans.plan(admin, request).then(planned -> apply(admin, planned, digest));
  }

  private Outcome<Progress> apply(Admin admin, Planned planned, String digest) {
    Plan plan = planned.plan();
    if (plan.isForJiraAdmins() && !admin.ofJira()) {
      return SetupAdmission.forbidden();
    }
    if (plan.isRefused()) {
      return Outcome.invalid(plan.refusals().stream().map(ApplySetup::problem).toList());
    }
    if (!plan.digest().equals(digest)) {
      return Outcome.conflict(
          "digest", "is not that of the plan as it is now: read the plan again");
    }
    if (!planned.isResumed()) {
      record(admin, plan.steps(), planned.choices());
    }
    Progress progress = run(admin);
    return new Outcome.Done<>(progress.isComplete() ? checked(admin, planned, progress) : progress);
  }

  /** Read back from Jira: would an issue that is created now be sealed? */
  private Progress checked(Admin admin, Planned planned, Progress progress) {
    List<String> faults =
        Planner.faults(plans.snapshot(admin, planned.choices()), planned.choices()).stream()
            .map(fault -> fault.reason() + "; " + fault.mend())
            .toList();
    return new Progress(progress.steps(), faults);
  }

  private static Problem problem(Refusal refusal) {
    return new Problem("", refusal.reason() + "; " + refusal.mend());
  }

  private void record(Admin admin, List<Step> planned, Choices choices) {
    int number =
        steps.of(admin.projectId()).stream().mapToInt(RecordedStep::number).max().orElse(0);
    int run = number + 1;
    for (Step step : planned) {
      steps.save(runner.planned(admin, ++number, run, step, choices));
    }
  }

  private Progress run(Admin admin) {
    List<Step> done = new ArrayList<>();
    List<RecordedStep> ahead =
        steps.of(admin.projectId()).stream().filter(RecordedStep::isAhead).toList();
    for (RecordedStep next : ahead) {
      Optional<String> stop = next(admin, next);
      if (stop.isPresent()) {
        return new Progress(done, List.of(stop.get()));
      }
      done.add(next.step());
    }
    return new Progress(done, List.of());
  }

  private Optional<String> next(Admin admin, RecordedStep next) {
    Snapshot snapshot = plans.snapshot(admin, next.choices());
    Plan fresh = Planner.plan(snapshot, next.choices());
    Optional<Refusal> running =
        fresh.refusals().stream().filter(r -> r.code() == Code.MIGRATION_RUNNING).findFirst();
    if (running.isPresent()) {
      return Optional.of(running.get().reason() + "; when it is done, apply the rest of the plan");
    }
    if (next.step().isOffer() && !Planner.wouldSeal(snapshot, next.choices())) {
      runner.giveUp(next, admin.userKey());
      steps.dropPlanned(admin.projectId());
      return Optional.of("a new security issue would not be sealed any more: read the new plan");
    }
    if (next.state() == State.STARTED) {
      // Begun and not seen to its end: half done, it is no part of any plan.
      return perform(admin, next, next.step());
    }
    Optional<Step> step =
        fresh.steps().stream().findFirst().filter(s -> s.what().equals(next.step().what()));
    if (step.isEmpty()) {
      steps.dropPlanned(admin.projectId());
      return Optional.of("the project has changed meanwhile: read the new plan");
    }
    return perform(admin, next, step.get());
  }

  private Optional<String> perform(Admin admin, RecordedStep next, Step step) {
    try {
      runner.perform(next, step, admin.userKey());
      return Optional.empty();
    } catch (StepFailed e) {
      // What is left was planned on it: the next plan starts from what is there.
      steps.dropPlanned(admin.projectId());
      return Optional.of(step.what() + " Jira refused: " + e.getMessage());
    }
  }
}
