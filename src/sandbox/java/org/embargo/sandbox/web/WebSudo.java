package org.embargo.sandbox.web;

import com.atlassian.sal.api.websudo.WebSudoManager;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Asks for the password once more in each session; who sends it with every request is not asked
 * (rule 10.4).
 */
final class WebSudo implements WebSudoManager {
  static final String PAGE = "/secure/admin/WebSudoAuthenticate!default.jspa";
  static final String DESTINATION = "webSudoDestination";
  private static final String CONFIRMED = "websudo";

  static void confirm(HttpServletRequest request) {
    request.getSession().setAttribute(CONFIRMED, true);
  }

  @Override
  public boolean canExecuteRequest(HttpServletRequest request) {
    return request.getHeader("Authorization") != null
        || Optional.ofNullable(request.getSession(false))
            .map(session -> session.getAttribute(CONFIRMED))
            .isPresent();
  }

  @Override
  public void enforceWebSudoProtection(HttpServletRequest request, HttpServletResponse response) {
    String query = Optional.ofNullable(request.getQueryString()).map(q -> "?" + q).orElse("");
    String path = request.getRequestURI().substring(request.getContextPath().length()) + query;
    try {
      response.sendRedirect(
          request.getContextPath()
              + PAGE
              + "?"
              + DESTINATION
              + "="
              + URLEncoder.encode(path, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
