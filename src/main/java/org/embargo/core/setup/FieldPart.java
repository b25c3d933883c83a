package org.embargo.core.setup;

import java.util.Comparator;
import org.embargo.core.setup.step.CreateField;

/** The field that lets people in by name, for one issue. */
final class FieldPart {
  private static final String NAME = "Collaborators";

  private FieldPart() {}

  static void plan(PlanDraft draft) {
    Ref field = draft.field();
    if (field.id().isEmpty()) {
      draft.step(new CreateField(field.name(), draft.choices().issueType()));
    }
  }

  /** Ours, or one of that name that the type has in this project; else one yet to be made. */
  static Ref field(Snapshot snapshot) {
    String free = freeName(snapshot);
    return snapshot.fields().stream()
        .filter(FieldState::isUsable)
        .map(FieldState::field)
        .filter(field -> field.name().equals(NAME) || field.name().equals(free))
        .min(Comparator.comparing(field -> !snapshot.hasOurs(Kind.FIELD, field.name())))
        .orElse(new Ref("", free));
  }

  private static String freeName(Snapshot snapshot) {
    return snapshot.has(Kind.FIELD, NAME) && !snapshot.hasOurs(Kind.FIELD, NAME)
        ? snapshot.freeName(Kind.FIELD, NAME + " (" + snapshot.project().key() + ")")
        : NAME;
  }
}
