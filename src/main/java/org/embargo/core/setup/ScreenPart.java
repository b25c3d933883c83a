package org.embargo.core.setup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.embargo.core.setup.Refusal.Code;
import org.embargo.core.setup.config.Kind;
import org.embargo.core.setup.config.Ref;
import org.embargo.core.setup.step.CopyScreen;
import org.embargo.core.setup.step.CopyScreenScheme;
import org.embargo.core.setup.step.MapScreens;
import org.embargo.core.setup.step.OwnScreens;

/** The type's screens: without the Security Level field, with that for people who are let in. */
final class ScreenPart {
  private ScreenPart() {}

  static void plan(PlanDraft draft) {
    TypeState type = draft.snapshot().securityType();
    if (type.screens().isEmpty()) {
      draft.refuse(Code.NO_SCREENS, type.screenScheme().name());
      return;
    }
    if (isRight(type, draft.field())) {
      return;
    }
    if (draft.snapshot().hasOurs(Kind.SCREEN_SCHEME, type.screenScheme().name())) {
      // It has been ours before, and somebody has changed it since: theirs to say.
      draft.refuseScreens(securityScreens(type));
      return;
    }
    copy(draft, type);
  }

  private static void copy(PlanDraft draft, TypeState type) {
    String name = draft.choices().issueType();
    Map<String, String> screens = copies(draft, type.screens(), " - ", Optional.of(draft.field()));
    String scheme = draft.nameFor(Kind.SCREEN_SCHEME, ": " + name + " Screen Scheme");
    draft.stepUnlessMade(new CopyScreenScheme(scheme, type.screenScheme(), screens));
    SchemeUse use = draft.snapshot().project().screenSchemes();
    String used = use.scheme().name();
    if (!use.isOwn()) {
      used = draft.nameFor(Kind.ISSUE_TYPE_SCREEN_SCHEME, " Issue Type Screen Scheme");
      draft.step(new OwnScreens(used, use.scheme()));
    }
    Optional<Ref> before =
        type.hasOwnScreens() ? Optional.of(type.screenScheme()) : Optional.empty();
    draft.step(new MapScreens(used, name, scheme, before));
  }

  /**
   * @param between what their names tell apart
   * @return names of the copies, by the ids of the screens that they are made from
   */
  static Map<String, String> copies(
      PlanDraft draft, List<ScreenState> screens, String between, Optional<Ref> field) {
    Map<String, String> names = new TreeMap<>();
    for (ScreenState state : screens) {
      if (!names.containsKey(state.screen().id())) {
        String name =
            draft.nameFor(
                Kind.SCREEN, ": " + draft.choices().issueType() + between + state.screen().name());
        names.put(state.screen().id(), name);
        draft.stepUnlessMade(
            new CopyScreen(
                name, state.screen(), field.filter(added -> !state.fields().contains(added.id()))));
      }
    }
    return names;
  }

  static List<ScreenState> securityScreens(TypeState type) {
    return type.screens().stream().filter(ScreenState::carriesSecurity).toList();
  }

  private static boolean isRight(TypeState type, Ref field) {
    return securityScreens(type).isEmpty()
        && type.screens().stream().anyMatch(screen -> screen.fields().contains(field.id()));
  }
}
