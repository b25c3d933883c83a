package org.embargo.core.setup;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.embargo.core.setup.Choices.LevelChoice;
import org.embargo.core.setup.Refusal.Code;
import org.embargo.core.setup.config.Grant;
import org.embargo.core.setup.config.Kind;
import org.embargo.core.setup.config.Ref;
import org.embargo.core.setup.step.AttachSecurityScheme;
import org.embargo.core.setup.step.CreateLevel;
import org.embargo.core.setup.step.CreateSecurityScheme;

/** The security scheme and its levels. */
final class SecurityPart {
  static final String SEALING = CreateLevel.SEALING;
  static final String TEAM_ONLY = "Security team only";

  private SecurityPart() {}

  static void levels(PlanDraft draft) {
    LevelChoice choice = draft.choices().level();
    if (choice instanceof LevelChoice.Made) {
      make(draft);
    } else if (choice instanceof LevelChoice.Existing existing) {
      Optional<LevelState> level =
          draft.snapshot().project().security().flatMap(s -> s.level(existing.id()));
      level.ifPresentOrElse(
          present -> refuseFaults(draft, present),
          () -> refuseNoLevel(draft, String.valueOf(existing.id())));
    } else {
      refuseNoLevel(draft, "none");
    }
  }

  /** After the grants exist: a level that lets nobody in would hide issues from everybody. */
  static void attach(PlanDraft draft) {
    if (draft.choices().level() instanceof LevelChoice.Made && needsNewScheme(draft)) {
      Optional<Ref> before =
          draft.snapshot().project().security().map(security -> security.use().scheme());
      draft.step(new AttachSecurityScheme(newName(draft), before));
    }
  }

  /** The level that seals, where it is there already. */
  static Optional<LevelState> sealing(PlanDraft draft) {
    Optional<SecurityState> security = draft.snapshot().project().security();
    return draft.choices().level() instanceof LevelChoice.Existing existing
        ? security.flatMap(scheme -> scheme.level(existing.id()))
        : security.flatMap(scheme -> scheme.level(SEALING));
  }

  /** Whom the level that seals lets in, or will. */
  static String letsIn(PlanDraft draft) {
    return sealing(draft)
        .map(LevelState::grants)
        .orElseGet(() -> sealingLevel(draft, "").grants())
        .stream()
        .map(Grant::label)
        .collect(Collectors.joining(", "));
  }

  static String name(Choices choices) {
    return choices.level() instanceof LevelChoice.Existing existing
        ? String.valueOf(existing.id())
        : SEALING;
  }

  private static void make(PlanDraft draft) {
    Optional<SecurityState> used = draft.snapshot().project().security();
    if (!needsNewScheme(draft)) {
      addLevels(draft, used.orElseThrow());
      return;
    }
    Optional<SecurityState> waiting = draft.snapshot().schemeInWaiting();
    if (waiting.isPresent()) {
      addLevels(draft, waiting.get());
      return;
    }
    Optional<Ref> copyOf = used.map(security -> security.use().scheme());
    draft.step(new CreateSecurityScheme(newName(draft), copyOf));
    draft.step(sealingLevel(draft, newName(draft)));
    if (used.flatMap(security -> security.level(TEAM_ONLY)).isEmpty()) {
      draft.step(teamLevel(draft, newName(draft)));
    }
  }

  private static void addLevels(PlanDraft draft, SecurityState security) {
    String scheme = security.use().scheme().name();
    Optional<LevelState> sealing = security.level(SEALING);
    sealing.ifPresentOrElse(
        level -> refuseFaults(draft, level), () -> draft.step(sealingLevel(draft, scheme)));
    if (security.level(TEAM_ONLY).isEmpty() && security.use().isOwn()) {
      draft.step(teamLevel(draft, scheme));
    }
  }

  /** A scheme that others use serves as it is when it has the level; else it is copied. */
  private static boolean needsNewScheme(PlanDraft draft) {
    Optional<SecurityState> used = draft.snapshot().project().security();
    return draft.snapshot().schemeInWaiting().isPresent()
        || used.filter(s -> s.use().isOwn() || s.level(SEALING).isPresent()).isEmpty();
  }

  private static String newName(PlanDraft draft) {
    return draft
        .snapshot()
        .schemeInWaiting()
        .map(security -> security.use().scheme().name())
        .orElseGet(
            () ->
                draft
                    .snapshot()
                    .freeName(
                        Kind.SECURITY_SCHEME,
                        draft.snapshot().project().key() + " Issue Security Scheme"));
  }

  private static CreateLevel sealingLevel(PlanDraft draft, String scheme) {
    Ref field = draft.field();
    return new CreateLevel(
        scheme,
        SEALING,
        List.of(
            team(draft),
            new Grant(Grant.REPORTER, "", "the reporter"),
            new Grant(Grant.USER_FIELD, field.id(), "the field " + field.name())));
  }

  private static CreateLevel teamLevel(PlanDraft draft, String scheme) {
    return new CreateLevel(scheme, TEAM_ONLY, List.of(team(draft)));
  }

  private static Grant team(PlanDraft draft) {
    return new Grant(Grant.ROLE, draft.roleId(), "the role " + draft.choices().role());
  }

  private static void refuseFaults(PlanDraft draft, LevelState level) {
    LevelRule.faults(level.grants(), draft.roleId())
        .forEach(fault -> draft.refuse(fault, level.name()));
  }

  private static void refuseNoLevel(PlanDraft draft, String subject) {
    draft.refuse(
        draft.snapshot().project().isOpenToAnonymous()
            ? Code.OPEN_TO_ANONYMOUS
            : Code.LEVEL_IS_NOT_THERE,
        subject);
  }
}
