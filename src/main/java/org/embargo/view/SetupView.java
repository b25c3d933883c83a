package org.embargo.view;

import java.util.List;
import java.util.Locale;
import org.embargo.app.setup.CheckSetup.Status;
import org.embargo.app.setup.PlanSetup.Planned;
import org.embargo.app.setup.RecordedStep;
import org.embargo.core.setup.Refusal;
import org.embargo.core.setup.config.Difference;
import org.embargo.core.setup.step.Step;

/** How far a project's setup is and what would change, as templates print it. */
public final class SetupView {
  private SetupView() {}

  /**
   * How far the setup is.
   *
   * @param hiddenIssues that wait for it; 0 for who is not told
   */
  public record StatusView(
      boolean setUp,
      boolean wouldSeal,
      boolean undoable,
      List<RefusalView> faults,
      List<String> steps,
      int hiddenIssues) {
    public static StatusView of(Status status) {
      return new StatusView(
          status.isSetUp(),
          status.wouldSeal(),
          status.steps().stream().anyMatch(RecordedStep::mayHaveBeenDone),
          status.faults().stream().map(RefusalView::of).toList(),
          status.steps().stream().map(SetupView::line).toList(),
          status.hiddenIssues().orElse(0));
    }
  }

  /** What would change. */
  public record PlanView(
      String digest,
      boolean empty,
      boolean applicable,
      String who,
      List<StepView> steps,
      List<RefusalView> refusals,
      boolean changing,
      List<DifferenceView> differences,
      List<String> notes) {
    public static PlanView of(Planned planned) {
      return new PlanView(
          planned.plan().digest(),
          planned.plan().isEmpty(),
          !planned.plan().isEmpty() && !planned.plan().isRefused(),
          planned.plan().isForJiraAdmins()
              ? "a Jira administrator"
              : "an administrator of the project",
          planned.plan().steps().stream().map(StepView::of).toList(),
          planned.plan().refusals().stream().map(RefusalView::of).toList(),
          planned.differences().stream().anyMatch(Difference::isChange),
          planned.differences().stream().map(DifferenceView::of).toList(),
          planned.plan().notes());
    }
  }

  /** One step, in words. */
  public record StepView(String what, String why, String touches, String undo) {
    static StepView of(Step step) {
      return new StepView(step.what(), step.why(), step.touches(), step.undo());
    }
  }

  /** What is wrong, and how it is mended. */
  public record RefusalView(String reason, String mend) {
    static RefusalView of(Refusal refusal) {
      return new RefusalView(refusal.reason(), refusal.mend());
    }
  }

  /** One line of before and after. */
  public record DifferenceView(String subject, String now, String then) {
    static DifferenceView of(Difference difference) {
      return new DifferenceView(
          difference.subject(),
          difference.now(),
          difference.isChange() ? difference.then() : "unchanged");
    }
  }

  private static String line(RecordedStep step) {
    String state = step.state().name().toLowerCase(Locale.ROOT);
    return step.number() + ". " + state + ": " + step.step().what();
  }
}
