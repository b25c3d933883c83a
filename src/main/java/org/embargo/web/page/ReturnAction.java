package org.embargo.web.page;

import java.util.Optional;
import org.embargo.app.common.Outcome;
import org.embargo.app.seal.ReturnIssue;
import org.embargo.web.form.Form;
import org.embargo.web.form.FormAction;

/** Shows a misplaced issue in the tracker to its own people, so that they can move it back. */
final class ReturnAction implements FormAction {
  private final ReturnIssue returnIssue;

  ReturnAction(ReturnIssue returnIssue) {
    this.returnIssue = returnIssue;
  }

  @Override
  public String name() {
    return "return";
  }

  @Override
  public Outcome<?> perform(String issueKey, Optional<String> userKey, Form form) {
    return returnIssue.show(issueKey, userKey, form.text("reason"));
  }
}
