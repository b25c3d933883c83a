package org.embargo.sandbox.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.embargo.sandbox.jira.Demo;
import org.embargo.sandbox.jira.User;
import org.embargo.sandbox.jira.Users;
import org.jspecify.annotations.Nullable;

/** The login, which needs no user. */
final class LoginServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  private final transient Page page;
  private final transient Users users;

  LoginServlet(Page page, Users users) {
    this.page = page;
    this.users = users;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getServletPath().equals("/logout")) {
      Authentication.logOut(request);
      response.sendRedirect(request.getContextPath() + "/");
      return;
    }
    show(request, response, "");
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<User> user =
        users.authenticate(
            request.getParameter("os_username"), request.getParameter("os_password"));
    if (user.isEmpty()) {
      response.setStatus(401);
      show(request, response, "Sorry, your username and password are incorrect.");
      return;
    }
    Authentication.logIn(request, user.get());
    response.sendRedirect(request.getContextPath() + destination(request));
  }

  private void show(HttpServletRequest request, HttpServletResponse response, String error)
      throws IOException {
    page.write(
        request,
        response,
        "login",
        Map.of("error", error, "destination", destination(request), "users", Demo.USERS));
  }

  private static String destination(HttpServletRequest request) {
    return within(request.getParameter("os_destination"));
  }

  /** The path that is wanted, if it is one on this host (rule 10.12). */
  static String within(@Nullable String wanted) {
    return wanted != null
            && wanted.startsWith("/")
            && !wanted.startsWith("//")
            && !wanted.contains("\\")
        ? wanted
        : "/";
  }
}
