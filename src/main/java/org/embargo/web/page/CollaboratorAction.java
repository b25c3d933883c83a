package org.embargo.web.page;

import java.util.Optional;
import org.embargo.app.collaboration.ChangeCollaborators;
import org.embargo.app.common.Outcome;
import org.embargo.app.tracker.People;
import org.embargo.web.form.Form;
import org.embargo.web.form.FormAction;

/** Lets somebody into the issue by name, or takes them out. */
final class CollaboratorAction implements FormAction {
  private final ChangeCollaborators changeCollaborators;
  private final People people;

  CollaboratorAction(ChangeCollaborators changeCollaborators, People people) {
    this.changeCollaborators = changeCollaborators;
    this.people = people;
  }

  @Override
  public String name() {
    return "collaborator";
  }

  @Override
  public Outcome<?> perform(String issueKey, Optional<String> userKey, Form form) {
    Optional<String> who = people.keyOf(form.text("user"));
    return form.text("change").equals("out")
        ? changeCollaborators.remove(issueKey, userKey, who)
        : changeCollaborators.add(issueKey, userKey, who, form.text("reason"));
  }
}
