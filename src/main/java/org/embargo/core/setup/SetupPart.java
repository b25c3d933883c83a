package org.embargo.core.setup;

import java.util.Optional;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.setup.step.RecordSetup;

/** What the product itself has to know. */
final class SetupPart {
  private SetupPart() {}

  static void plan(PlanDraft draft) {
    Choices choices = draft.choices();
    Optional<ProjectSetup> present = draft.snapshot().setup();
    Optional<ProjectSetup> wanted = wanted(draft);
    if (wanted.isEmpty() || !wanted.equals(present)) {
      draft.step(
          new RecordSetup(
              choices.issueType(),
              SecurityPart.sealing(draft).map(LevelState::name).orElse(SecurityPart.SEALING),
              choices.role(),
              choices.fixedResolution(),
              choices.cna(),
              wanted,
              present));
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
