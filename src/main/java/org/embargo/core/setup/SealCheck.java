package org.embargo.core.setup;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.embargo.core.setup.Refusal.Code;

/** Whether a security issue that is created now would be sealed. */
final class SealCheck {
  private SealCheck() {}

  static List<Refusal> faults(Snapshot snapshot, Choices choices) {
    PlanDraft draft = new PlanDraft(snapshot, choices);
    return Stream.of(type(draft), workflow(draft), team(draft), level(draft), screens(draft))
        .flatMap(Function.identity())
        .toList();
  }

  private static Stream<Refusal> type(PlanDraft draft) {
    return draft.isOffered()
        ? Stream.empty()
        : Stream.of(new Refusal(Code.TYPE_NOT_OFFERED, draft.choices().issueType()));
  }

  private static Stream<Refusal> workflow(PlanDraft draft) {
    WorkflowState used = used(draft);
    return Stream.concat(
        used.fault().stream().map(code -> new Refusal(code, used.name())),
        StepRule.faults(used, draft.roleId()).stream());
  }

  private static WorkflowState used(PlanDraft draft) {
    return WorkflowPart.workflow(draft, draft.snapshot().securityType().workflow());
  }

  private static Stream<Refusal> team(PlanDraft draft) {
    return TeamPart.members(draft).people() > 0
        ? Stream.empty()
        : Stream.of(new Refusal(Code.EMPTY_TEAM, draft.choices().role()));
  }

  private static Stream<Refusal> level(PlanDraft draft) {
    Optional<LevelState> level = SecurityPart.sealing(draft);
    return level.isEmpty()
        ? Stream.of(new Refusal(Code.LEVEL_IS_NOT_THERE, SecurityPart.name(draft.choices())))
        : LevelRule.faults(level.get().grants(), draft.roleId()).stream()
            .map(code -> new Refusal(code, level.get().name()));
  }

  private static Stream<Refusal> screens(PlanDraft draft) {
    return Stream.concat(
            ScreenPart.securityScreens(draft.snapshot().securityType()).stream(),
            WorkflowPart.securityScreens(used(draft)).stream())
        .map(state -> new Refusal(Code.SECURITY_FIELD_ON_SCREEN, state.screen().name()));
  }
}
