package org.embargo.view;

import java.util.List;
import org.embargo.app.setup.PlanSetup.Planned;
import org.embargo.core.setup.Plan;
import org.embargo.core.setup.Refusal;
import org.embargo.core.setup.config.Difference;
import org.embargo.core.setup.step.Step;

/** A plan as plain text, to be read by the person who decides. */
public final class PlanText {
  private PlanText() {}

  public static String of(Planned planned) {
    Plan plan = planned.plan();
    StringBuilder text = new StringBuilder();
    text.append("Setup of the project ").append(planned.projectKey()).append("\n\n");
    if (plan.isRefused()) {
      text.append("Nothing can be done as it is:\n\n");
      plan.refusals().forEach(refusal -> append(text, refusal));
    } else if (plan.isEmpty()) {
      text.append("There is nothing to do: the project is set up.\n\n");
    } else {
      text.append(
          plan.isForJiraAdmins()
              ? "To be applied by a Jira administrator, in this order:\n\n"
              : "To be applied by an administrator of the project, in this order:\n\n");
      append(text, plan.steps());
    }
    if (planned.differences().stream().anyMatch(Difference::isChange)) {
      text.append("Before and after\n\n");
      planned.differences().forEach(difference -> append(text, difference));
      text.append('\n');
    }
    if (!plan.notes().isEmpty()) {
      text.append("To know\n\n");
      plan.notes().forEach(note -> text.append("- ").append(note).append('\n'));
      text.append('\n');
    }
    return text.append("Digest of this plan: ").append(plan.digest()).append('\n').toString();
  }

  private static void append(StringBuilder text, Refusal refusal) {
    text.append("- ").append(refusal.reason()).append(".\n");
    text.append("  To mend it: ").append(refusal.mend()).append(".\n\n");
  }

  private static void append(StringBuilder text, List<Step> steps) {
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      text.append(i + 1).append(". ").append(step.what()).append('\n');
      text.append("   Why: ").append(step.why()).append('\n');
      text.append("   Touches: ").append(step.touches()).append('\n');
      text.append("   Undone: ").append(step.undo()).append("\n\n");
    }
  }

  private static void append(StringBuilder text, Difference difference) {
    text.append("- ").append(difference.subject()).append(": ").append(difference.now());
    if (difference.isChange()) {
      text.append(" -> ").append(difference.then());
    } else {
      text.append(" (unchanged)");
    }
    text.append('\n');
  }
}
