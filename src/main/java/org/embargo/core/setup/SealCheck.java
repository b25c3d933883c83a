package org.embargo.core.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.embargo.core.setup.Refusal.Code;

/** Whether a security issue that is created now would be sealed. */
final class SealCheck {
  private SealCheck() {}

  static List<Refusal> faults(Snapshot snapshot, Choices choices) {
    PlanDraft draft = new PlanDraft(snapshot, choices);
    List<Refusal> faults = new ArrayList<>();
    TypeState type = snapshot.typeInWaiting();
    if (!draft.isOffered()) {
      faults.add(new Refusal(Code.TYPE_NOT_OFFERED, choices.issueType()));
    }
    WorkflowState workflow =
        snapshot
            .workflows()
            .getOrDefault(
                type.workflow(), new WorkflowState(type.workflow(), List.of(), List.of()));
    workflow.fault().ifPresent(code -> faults.add(new Refusal(code, type.workflow())));
    if (TeamPart.members(draft).people() == 0) {
      faults.add(new Refusal(Code.EMPTY_TEAM, choices.role()));
    }
    SecurityPart.sealing(draft)
        .ifPresentOrElse(
            level ->
                LevelRule.faults(level.grants(), draft.roleId())
                    .forEach(code -> faults.add(new Refusal(code, level.name()))),
            () -> faults.add(new Refusal(Code.LEVEL_IS_NOT_THERE, SecurityPart.name(choices))));
    Stream.concat(
            ScreenPart.securityScreens(type).stream(),
            WorkflowPart.securityScreens(workflow).stream())
        .forEach(
            screen ->
                faults.add(new Refusal(Code.SECURITY_FIELD_ON_SCREEN, screen.screen().name())));
    return faults;
  }
}
