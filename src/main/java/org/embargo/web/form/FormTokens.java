package org.embargo.web.form;

import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

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

  Token of(HttpServletRequest request, HttpServletResponse response) {
    return new Token(
        validator.getXsrfParameterName(), tokens.getXsrfToken(request, response, true));
  }
}
