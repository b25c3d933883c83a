package org.embargo.web.page;

import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.embargo.core.disclosure.Problem;
import org.embargo.web.page.Pages.Sent;
import org.embargo.web.page.Pages.Token;

/** What tells our own forms from forged ones. */
final class FormTokens {
  private final XsrfTokenAccessor tokens;
  private final XsrfTokenValidator validator;

  FormTokens(XsrfTokenAccessor tokens, XsrfTokenValidator validator) {
    this.tokens = tokens;
    this.validator = validator;
  }

  boolean isOurs(HttpServletRequest request) {
    return validator.validateFormEncodedToken(request);
  }

  /** What is said of a form that is not ours. */
  static Sent expired(Form form) {
    return new Sent(form, List.of(new Problem("", "The form has expired. Send it again.")));
  }

  Token of(HttpServletRequest request, HttpServletResponse response) {
    return new Token(
        validator.getXsrfParameterName(), tokens.getXsrfToken(request, response, true));
  }
}
