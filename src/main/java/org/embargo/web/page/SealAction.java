package org.embargo.web.page;

import java.util.Optional;
import org.embargo.app.common.Outcome;
import org.embargo.app.seal.SealNow;
import org.embargo.web.form.Form;
import org.embargo.web.form.FormAction;

/** Seals an issue that is none of the sealed ones yet. */
final class SealAction implements FormAction {
  private final SealNow sealNow;

  SealAction(SealNow sealNow) {
    this.sealNow = sealNow;
  }

  @Override
  public String name() {
    return "seal";
  }

  @Override
  public Outcome<?> perform(String issueKey, Optional<String> userKey, Form form) {
    return sealNow.seal(issueKey, userKey, form.text("reason"));
  }
}
