package org.embargo.web.page;

import java.util.Optional;
import org.embargo.app.common.Outcome;
import org.embargo.app.disclosure.DiscloseWithoutFix;
import org.embargo.web.form.Form;
import org.embargo.web.form.FormAction;

/** Takes the decision to disclose without a fix back. */
final class WithFixAction implements FormAction {
  private final DiscloseWithoutFix discloseWithoutFix;

  WithFixAction(DiscloseWithoutFix discloseWithoutFix) {
    this.discloseWithoutFix = discloseWithoutFix;
  }

  @Override
  public String name() {
    return "with-fix";
  }

  @Override
  public Outcome<?> perform(String issueKey, Optional<String> userKey, Form form) {
    return discloseWithoutFix.takeBack(issueKey, userKey);
  }
}
