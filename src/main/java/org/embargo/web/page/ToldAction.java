package org.embargo.web.page;

import java.util.Optional;
import org.embargo.app.common.Outcome;
import org.embargo.app.embargo.TellParty;
import org.embargo.core.embargo.ToldParty;
import org.embargo.web.form.Form;
import org.embargo.web.form.FormAction;

/** Writes down who was told under the embargo, or that they acknowledged it. */
final class ToldAction implements FormAction {
  private final TellParty tellParty;

  ToldAction(TellParty tellParty) {
    this.tellParty = tellParty;
  }

  @Override
  public String name() {
    return "told";
  }

  @Override
  public Outcome<?> perform(String issueKey, Optional<String> userKey, Form form) {
    String id = form.text("acknowledged");
    if (form.has("acknowledged")) {
      return id.matches("[0-9]{1,18}")
          ? tellParty.acknowledge(issueKey, userKey, Long.parseLong(id))
          : Outcome.invalid("acknowledged", "is unknown");
    }
    try {
      return tellParty.tell(
          issueKey,
          userKey,
          ToldParty.requireWho(form.text("told-who")),
          ToldParty.requireWhat(form.text("told-what")),
          Optional.empty());
    } catch (IllegalArgumentException e) {
      return Outcome.invalid("who and what they were told", String.valueOf(e.getMessage()));
    }
  }
}
