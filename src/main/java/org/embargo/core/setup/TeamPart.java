package org.embargo.core.setup;

import java.util.List;
import java.util.Locale;
import org.embargo.core.setup.Refusal.Code;
import org.embargo.core.setup.config.Kind;
import org.embargo.core.setup.config.Ref;
import org.embargo.core.setup.step.AddMembers;
import org.embargo.core.setup.step.CreateRole;

/** The role, and who is in it. */
final class TeamPart {
  private TeamPart() {}

  static void plan(PlanDraft draft) {
    Choices choices = draft.choices();
    Members members = members(draft);
    if (!draft.snapshot().has(Kind.ROLE, choices.role())) {
      draft.step(new CreateRole(choices.role()));
    }
    List<Ref> users =
        choices.users().stream().filter(user -> !members.users().contains(user.id())).toList();
    List<String> groups =
        choices.groups().stream().filter(group -> !members.groups().contains(group)).toList();
    if (!users.isEmpty() || !groups.isEmpty()) {
      draft.step(new AddMembers(choices.role(), users, groups));
    } else if (members.people() == 0) {
      draft.refuse(Code.EMPTY_TEAM, choices.role());
    }
    if (members.people() > 0) {
      draft.note(
          String.format(
              Locale.ROOT,
              "People who are in the role \"%s\" of this project already: %d. They are of the"
                  + " security team too.",
              choices.role(),
              members.people()));
    }
  }

  static Members members(PlanDraft draft) {
    return draft.snapshot().project().roles().getOrDefault(draft.choices().role(), Members.NONE);
  }
}
