package org.embargo.sandbox.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.embargo.sandbox.jira.CurrentUser;
import org.embargo.sandbox.jira.User;
import org.embargo.sandbox.jira.Users;

/**
 * Knows who sends a request: by a password or a personal access token that comes with it (rule
 * 10.5), else by the session (rule 10.14), else it is anonymous (rule 10.10).
 */
final class Authentication implements Filter {
  private static final String USER = "user";
  private static final String BASIC = "Basic ";
  private static final String BEARER = "Bearer ";

  private final Users users;
  private final CurrentUser currentUser;

  Authentication(Users users, CurrentUser currentUser) {
    this.users = users;
    this.currentUser = currentUser;
  }

  static void logIn(HttpServletRequest request, User user) {
    // Another session, so that it has neither the id nor the rights of the one before.
    logOut(request);
    request.getSession(true).setAttribute(USER, user.name());
  }

  static void logOut(HttpServletRequest request) {
    Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    Optional<User> user = ofHeader(http).or(() -> ofSession(http));
    if (user.isEmpty() && header(http).startsWith(BASIC)) {
      // Rule 10.7: a wrong password is no anonymous request.
      HttpServletResponse refusal = (HttpServletResponse) response;
      refusal.setHeader("X-Seraph-LoginReason", "AUTHENTICATED_FAILED");
      refusal.sendError(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    currentUser.set(user);
    try {
      chain.doFilter(request, response);
    } finally {
      currentUser.clear();
    }
  }

  private Optional<User> ofSession(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false))
        .map(session -> (String) session.getAttribute(USER))
        .flatMap(users::byName);
  }

  private static String header(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Authorization")).orElse("");
  }

  private Optional<User> ofHeader(HttpServletRequest request) {
    String header = header(request);
    if (header.startsWith(BASIC)) {
      Optional<User> user = basic(header.substring(BASIC.length()));
      request.setAttribute("os_authstatus", user.isPresent() ? "success" : "failed");
      return user;
    }
    if (header.startsWith(BEARER)) {
      Optional<User> user = users.byToken(header.substring(BEARER.length()));
      user.ifPresent(known -> request.setAttribute("os_authstatus", "success"));
      user.ifPresent(known -> request.setAttribute("access.token.request", true));
      return user;
    }
    return Optional.empty();
  }

  private Optional<User> basic(String encoded) {
    try {
      byte[] decoded = Base64.getDecoder().decode(encoded);
      String[] parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
      return parts.length == 2 ? users.authenticate(parts[0], parts[1]) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
