package org.embargo.web.page;

import java.util.Optional;
import org.embargo.app.common.Outcome;
import org.embargo.app.opening.HoldOpening;
import org.embargo.web.form.Form;
import org.embargo.web.form.FormAction;

/** Keeps an issue private that would be opened, or lets it go on. */
final class OpeningAction implements FormAction {
  private final HoldOpening holdOpening;

  OpeningAction(HoldOpening holdOpening) {
    this.holdOpening = holdOpening;
  }

  @Override
  public String name() {
    return "opening";
  }

  @Override
  public Outcome<?> perform(String issueKey, Optional<String> userKey, Form form) {
    String reason = form.text("opening-reason");
    return switch (form.text("change")) {
      case "hold" -> holdOpening.hold(issueKey, userKey, reason);
      case "resume" -> holdOpening.resume(issueKey, userKey, reason);
      default -> Outcome.invalid("change", "is unknown");
    };
  }
}
