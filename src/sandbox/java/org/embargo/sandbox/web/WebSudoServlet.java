package org.embargo.sandbox.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.embargo.sandbox.jira.User;
import org.embargo.sandbox.jira.Users;

/** Where {@link WebSudo} asks for the password. */
final class WebSudoServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  private final transient Page page;
  private final transient Users users;
  private final transient WebSudo webSudo;

  WebSudoServlet(Page page, Users users, WebSudo webSudo) {
    this.page = page;
    this.users = users;
    this.webSudo = webSudo;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (page.isAnonymous()) {
      String back = WebSudo.PAGE + "?" + WebSudo.DESTINATION + "=" + encoded(destination(request));
      response.sendRedirect(
          request.getContextPath() + "/login.jsp?os_destination=" + encoded(back));
      return;
    }
    show(request, response, "");
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<User> confirmed =
        page.user()
            .filter(user -> page.isOurForm(request))
            .flatMap(
                user -> users.authenticate(user.name(), request.getParameter("webSudoPassword")));
    if (confirmed.isEmpty()) {
      response.setStatus(403);
      show(request, response, "The password was not confirmed.");
      return;
    }
    webSudo.confirm(request);
    response.sendRedirect(request.getContextPath() + destination(request));
  }

  private void show(HttpServletRequest request, HttpServletResponse response, String error)
      throws IOException {
    page.write(
        request, response, "websudo", Map.of("error", error, "destination", destination(request)));
  }

  private static String destination(HttpServletRequest request) {
    return LoginServlet.within(request.getParameter(WebSudo.DESTINATION));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
