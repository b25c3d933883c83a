package org.embargo.web.page;

import java.util.Optional;
import org.embargo.app.Outcome;
import org.embargo.app.SetEmbargo;
import org.embargo.core.embargo.EmbargoChange;
import org.embargo.web.Requests;

/** Sets the embargo. */
final class EmbargoAction implements FormAction {
  private final SetEmbargo setEmbargo;

  EmbargoAction(SetEmbargo setEmbargo) {
    this.setEmbargo = setEmbargo;
  }

  @Override
  public String name() {
    return "embargo";
  }

  @Override
  public Outcome<?> perform(String issueKey, Optional<String> userKey, Form form) {
    try {
      EmbargoChange change =
          new EmbargoChange(Requests.instant(form.text("until")), form.text("reason"));
      return setEmbargo.set(issueKey, userKey, change);
    } catch (IllegalArgumentException e) {
      return Outcome.invalid("until", String.valueOf(e.getMessage()));
    }
  }
}
