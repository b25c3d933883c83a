package org.embargo.web.page;

import java.util.Optional;
import org.embargo.app.common.Outcome;
import org.embargo.app.disclosure.DiscloseWithoutFix;
import org.embargo.web.form.Form;
import org.embargo.web.form.FormAction;

/** Decides to disclose without a fix. */
final class WithoutFixAction implements FormAction {
  private final DiscloseWithoutFix discloseWithoutFix;

  WithoutFixAction(DiscloseWithoutFix discloseWithoutFix) {
    this.discloseWithoutFix = discloseWithoutFix;
  }

  @Override
  public String name() {
    return "without-fix";
  }

  @Override
  public Outcome<?> perform(String issueKey, Optional<String> userKey, Form form) {
    return discloseWithoutFix.decide(issueKey, userKey, form.text("reason"));
  }
}
