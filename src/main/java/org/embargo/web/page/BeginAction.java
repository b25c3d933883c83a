package org.embargo.web.page;

import java.util.Optional;
import org.embargo.app.BeginAdvisory;
import org.embargo.app.Outcome;

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
