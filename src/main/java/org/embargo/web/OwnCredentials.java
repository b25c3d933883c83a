package org.embargo.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;

/**
 * Tells a request that brings its own password or access token from one that lives on a session.
 *
 * <p>Atlassian's REST module goes by the header alone. That is not enough: Jira runs a request with
 * a session and a wrong password as the user of the session.
 */
final class OwnCredentials {
  /** Jira's login filter sets it to "success" when this request's user name and password held. */
  static final String LOGIN_STATUS = "os_authstatus";

  /** Jira's filter for personal access tokens sets it to true when this request's token held. */
  static final String TOKEN_HELD = "access.token.request";

  private OwnCredentials() {}

  /** The scheme is compared as Jira does it, which knows no other case of it. */
  static boolean authenticated(HttpServletRequest request) {
    List<String> headers = Collections.list(request.getHeaders("Authorization"));
    if (headers.size() != 1) {
      return false;
    }
    String header = headers.get(0);
    if (header.startsWith("Basic ")) {
      return isWithoutSession(request) || "success".equals(request.getAttribute(LOGIN_STATUS));
    }
    return header.startsWith("Bearer ")
        && (isWithoutSession(request) || Boolean.TRUE.equals(request.getAttribute(TOKEN_HELD)));
  }

  /** Without a cookie nothing but the header can have authenticated the request. */
  private static boolean isWithoutSession(HttpServletRequest request) {
    return request.getHeader("Cookie") == null && request.getRequestedSessionId() == null;
  }
}
