package org.embargo.sandbox.web;

import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.websudo.WebSudoSessionException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Asks each session for the password again, and once more after ten minutes without an
 * administrative request. It looks at no header (rule 10.4).
 */
final class WebSudo implements WebSudoManager {
  static final String PAGE = "/secure/admin/WebSudoAuthenticate!default.jspa";
  static final String DESTINATION = "webSudoDestination";
  private static final String CONFIRMED_AT = "websudo";
  private static final Duration LASTS = Duration.ofMinutes(10);
  private final Clock clock;

  WebSudo(Clock clock) {
    this.clock = clock;
  }

  void confirm(HttpServletRequest request) {
    request.getSession().setAttribute(CONFIRMED_AT, clock.instant());
  }

  @Override
  public boolean canExecuteRequest(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false))
        .map(session -> (Instant) session.getAttribute(CONFIRMED_AT))
        .filter(at -> !at.isBefore(clock.instant().minus(LASTS)))
        .isPresent();
  }

  @Override
  public void willExecuteWebSudoRequest(HttpServletRequest request) {
    if (!canExecuteRequest(request)) {
      throw new WebSudoSessionException("Invalid WebSudo session");
    }
    confirm(request);
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
