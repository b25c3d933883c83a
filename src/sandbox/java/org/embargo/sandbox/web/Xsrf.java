package org.embargo.sandbox.web;

import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** Tokens against forged forms: atl_token has to equal a cookie (rule 10.3). */
final class Xsrf implements XsrfTokenAccessor, XsrfTokenValidator {
  private static final String COOKIE = "atlassian.xsrf.token";

  @Override
  public String getXsrfToken(
      HttpServletRequest request, HttpServletResponse response, boolean create) {
    Optional<String> present = cookie(request);
    if (present.isPresent() || !create) {
      return present.orElse(null);
    }
    String token = UUID.randomUUID().toString();
    Cookie cookie = new Cookie(COOKIE, token);
    cookie.setPath(request.getContextPath());
    cookie.setHttpOnly(true);
    response.addCookie(cookie);
    return token;
  }

  @Override
  public boolean validateFormEncodedToken(HttpServletRequest request) {
    return cookie(request)
        .filter(token -> token.equals(request.getParameter(getXsrfParameterName())))
        .isPresent();
  }

  @Override
  public String getXsrfParameterName() {
    return "atl_token";
  }

  private static Optional<String> cookie(HttpServletRequest request) {
    return Optional.ofNullable(request.getCookies()).stream()
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .map(Cookie::getValue)
        .findFirst();
  }
}
