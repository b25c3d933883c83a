package org.embargo.core.setup;

import java.util.Comparator;
import org.embargo.core.setup.config.Kind;
import org.embargo.core.setup.config.Ref;
import org.embargo.core.setup.step.CreateField;

/** The field that lets people in by name, for one issue. */
final class FieldPart {
  private FieldPart() {}

  static void plan(PlanDraft draft) {
    Ref field = draft.field();
    if (field.id().isEmpty()) {
      draft.step(new CreateField(field.name(), draft.choices().issueType()));
    }
  }

  /** Ours, or one of that name that the type has in this project; else one yet to be made. */
  static Ref field(Snapshot snapshot) {
    String own = CreateField.COLLABORATORS + " (" + snapshot.project().key() + ")";
    String free =
        snapshot.has(Kind.FIELD, CreateField.COLLABORATORS)
                && !snapshot.hasNow(Kind.FIELD, CreateField.COLLABORATORS)
            ? snapshot.freeName(Kind.FIELD, own)
            : CreateField.COLLABORATORS;
    return snapshot.fields().stream()
        .filter(FieldState::isUsable)
        .map(FieldState::field)
        .filter(
            field -> field.name().equals(CreateField.COLLABORATORS) || field.name().startsWith(own))
        .min(Comparator.comparing(field -> !snapshot.hasOurs(Kind.FIELD, field.name())))
        .orElse(new Ref("", free));
  }
}
