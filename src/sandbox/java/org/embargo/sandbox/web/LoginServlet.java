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

  /** On this host only (rule 10.12). */
  private static String destination(HttpServletRequest request) {
    String wanted = Optional.ofNullable(request.getParameter("os_destination")).orElse("");
    return wanted.startsWith("/") && !wanted.startsWith("//") && !wanted.contains("\\")
        ? wanted
        : "/";
  }
}
