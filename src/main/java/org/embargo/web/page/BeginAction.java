package org.embargo.web.page;

import java.util.Optional;
import org.embargo.app.common.Outcome;
import org.embargo.app.draft.BeginAdvisory;
import org.embargo.web.form.Form;
import org.embargo.web.form.FormAction;

/** Begins another advisory of the issue. */
final class BeginAction implements FormAction {
  private final BeginAdvisory beginAdvisory;

  BeginAction(BeginAdvisory beginAdvisory) {
    this.beginAdvisory = beginAdvisory;
  }

  @Override
  public String name() {
    return "begin";
  }

  @Override
  public Outcome<?> perform(String issueKey, Optional<String> userKey, Form form) {
    return beginAdvisory.begin(issueKey, userKey);
  }
}
