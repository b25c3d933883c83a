package org.embargo.core.setup;

import java.util.Optional;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.setup.Refusal.Code;
import org.embargo.core.setup.config.Kind;
import org.embargo.core.setup.step.RecordSetup;

/** What the product itself has to know. */
final class SetupPart {
  private SetupPart() {}

  static void plan(PlanDraft draft) {
    Choices choices = draft.choices();
    Optional<ProjectSetup> present = draft.snapshot().setup();
    Optional<ProjectSetup> wanted = wanted(draft);
    present.ifPresent(setup -> refuseToUnseal(draft, setup));
    present.ifPresent(setup -> refuseToChangeLevel(draft, setup));
    if (wanted.isEmpty() || !wanted.equals(present)) {
      draft.step(
          new RecordSetup(
              choices.issueType(),
              SecurityPart.sealing(draft).map(LevelState::name).orElse(SecurityPart.SEALING),
              SecurityPart.letsIn(draft),
              choices.role(),
              choices.fixedResolution(),
              choices.cna(),
              wanted,
              present));
    }
  }

  /** A type is sealed by one setup: another one would leave the first open, and still offered. */
  private static void refuseToUnseal(PlanDraft draft, ProjectSetup setup) {
    draft.snapshot().project().types().stream()
        .map(TypeState::type)
        .filter(type -> type.id().equals(setup.issueTypeId()))
        .filter(type -> !type.name().equalsIgnoreCase(draft.choices().issueType()))
        .forEach(type -> draft.refuse(Code.TYPE_WOULD_BE_OPEN, type.name()));
  }

  /** Sealed issues would go along, to whomever the other level lets in. */
  private static void refuseToChangeLevel(PlanDraft draft, ProjectSetup setup) {
    boolean other =
        SecurityPart.sealing(draft).filter(level -> level.id() == setup.levelId()).isEmpty();
    if (other && draft.snapshot().mayHaveIssues()) {
      draft.snapshot().project().security().stream()
          .flatMap(security -> security.level(setup.levelId()).stream())
          .forEach(level -> draft.refuse(Code.LEVEL_IN_USE, level.name()));
    }
  }

  /** Empty while something of it is yet to be made. */
  private static Optional<ProjectSetup> wanted(PlanDraft draft) {
    Choices choices = draft.choices();
    Snapshot snapshot = draft.snapshot();
    Optional<String> role = snapshot.idOf(Kind.ROLE, choices.role());
    Optional<String> type = snapshot.idOf(Kind.ISSUE_TYPE, choices.issueType());
    Optional<LevelState> level = SecurityPart.sealing(draft);
    if (role.isEmpty() || type.isEmpty() || level.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ProjectSetup(
            Long.parseLong(snapshot.project().project().id()),
            type.get(),
            level.get().id(),
            Long.parseLong(role.get()),
            choices.fixedResolution().id(),
            choices.cna()));
  }
}
