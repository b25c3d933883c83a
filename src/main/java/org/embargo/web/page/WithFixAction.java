package org.embargo.web.page;

import java.util.Optional;
import org.embargo.app.DiscloseWithoutFix;
import org.embargo.app.Outcome;

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
