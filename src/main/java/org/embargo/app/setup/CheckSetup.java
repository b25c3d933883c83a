package org.embargo.app.setup;

import java.util.List;
import java.util.Optional;
import org.embargo.app.access.SetupAdmission;
import org.embargo.app.access.SetupAdmission.Admin;
import org.embargo.app.common.Outcome;
import org.embargo.app.guard.HiddenIssues;
import org.embargo.app.tracker.Levels;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.setup.Choices;
import org.embargo.core.setup.LevelState;
import org.embargo.core.setup.Planner;
import org.embargo.core.setup.Refusal;
import org.embargo.core.setup.Refusal.Code;

/** Tells how far the setup is, and whether an issue that is created now would be sealed. */
public final class CheckSetup {
  private final SetupAdmission admission;
  private final PlanSetup plans;
  private final SetupChoices choices;
  private final RecordedSteps steps;
  private final Levels levels;
  private final HiddenIssues hiddenIssues;

  public CheckSetup(
      SetupAdmission admission,
      PlanSetup plans,
      SetupChoices choices,
      RecordedSteps steps,
      Levels levels,
      HiddenIssues hiddenIssues) {
    this.admission = admission;
    this.plans = plans;
    this.choices = choices;
    this.steps = steps;
    this.levels = levels;
    this.hiddenIssues = hiddenIssues;
  }

  /**
   * @param isSetUp the product looks after the project
   * @param faults what keeps a new issue from being sealed, read back from Jira just now
   * @param steps all that was ever done or planned here, in order
   * @param levels those that the project has, for somebody to choose from
   * @param hiddenIssues how many issues in it nobody sees in Jira until a level seals; empty for
   *     who does not administer Jira
   */
  public record Status(
      boolean isSetUp,
      List<Refusal> faults,
      List<RecordedStep> steps,
      List<LevelState> levels,
      Optional<Integer> hiddenIssues) {
    public boolean wouldSeal() {
      return isSetUp && faults.isEmpty();
    }
  }

  public Outcome<Status> check(String projectKey, Optional<String> userKey) {
    return admission.admit(projectKey, userKey).map(admin -> status(projectKey, admin));
  }

  private Status status(String projectKey, Admin admin) {
    List<RecordedStep> recorded = steps.of(admin.projectId());
    Optional<ProjectSetup> setup = plans.setup(admin);
    return new Status(
        setup.isPresent(),
        setup.map(one -> faults(projectKey, admin, one)).orElse(List.of()),
        recorded,
        levels.of(admin.projectId()).levels(),
        admin.ofJira() ? Optional.of(hiddenIssues.countIn(admin.projectId())) : Optional.empty());
  }

  private List<Refusal> faults(String projectKey, Admin admin, ProjectSetup setup) {
    Optional<Choices> chosen = choices.of(setup);
    return chosen.isEmpty()
        ? List.of(new Refusal(Code.SETUP_IS_GONE, projectKey))
        : Planner.faults(plans.snapshot(admin, chosen.get()), chosen.get());
  }
}
