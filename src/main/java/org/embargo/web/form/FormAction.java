package org.embargo.web.form;

import java.util.Optional;
import org.embargo.app.common.Outcome;

/** What one form of the disclosure's page does. */
public interface FormAction {
  /** The value of the form's {@code action} field. */
  String name();

  Outcome<?> perform(String issueKey, Optional<String> userKey, Form form);
}
