package org.embargo.web.page;

import java.util.Optional;
import org.embargo.app.Outcome;

/** What one form of the disclosure's page does. */
interface FormAction {
  /** The value of the form's {@code action} field. */
  String name();

  Outcome<?> perform(String issueKey, Optional<String> userKey, Form form);
}
