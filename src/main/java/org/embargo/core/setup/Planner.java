package org.embargo.core.setup;

import java.util.List;
import org.embargo.core.setup.Refusal.Code;

/**
 * Makes the plan that turns a project as it is into one that seals its security issues.
 *
 * <p>What others use is never changed but copied. Everything that a report needs to be sealed is
 * there before the project offers the issue type, which comes last.
 */
public final class Planner {
  private Planner() {}

  public static Plan plan(Snapshot snapshot, Choices choices) {
    PlanDraft draft = new PlanDraft(snapshot, choices);
    if (!snapshot.runningTasks().isEmpty()) {
      draft.refuse(Code.MIGRATION_RUNNING, String.join(", ", snapshot.runningTasks()));
    }
    TeamPart.plan(draft);
    TypePart.create(draft);
    FieldPart.plan(draft);
    SecurityPart.levels(draft);
    ScreenPart.plan(draft);
    WorkflowPart.plan(draft);
    SecurityPart.attach(draft);
    SetupPart.plan(draft);
    TypePart.offer(draft);
    Notes.add(draft);
    return draft.plan();
  }

  /** Whether a security issue would be sealed if the project offered the type. */
  public static boolean wouldSeal(Snapshot snapshot, Choices choices) {
    return faults(snapshot, choices).stream()
        .allMatch(fault -> fault.code() == Code.TYPE_NOT_OFFERED);
  }

  /**
   * What keeps a security issue that is created now from being sealed; empty when it would be.
   *
   * @param snapshot with the setup that the product works by
   */
  public static List<Refusal> faults(Snapshot snapshot, Choices choices) {
    return SealCheck.faults(snapshot, choices);
  }
}
