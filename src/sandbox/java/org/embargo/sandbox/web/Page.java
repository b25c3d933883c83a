package org.embargo.sandbox.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.embargo.sandbox.jira.CurrentUser;
import org.embargo.sandbox.jira.Demo;
import org.embargo.sandbox.jira.User;
import org.embargo.sandbox.web.HostVelocity.SafeHtml;

/** What every page of the sandbox has around its content. */
final class Page {
  private final HostVelocity velocity;
  private final Xsrf xsrf;
  private final CurrentUser currentUser;
  private final Clock clock;

  Page(HostVelocity velocity, Xsrf xsrf, CurrentUser currentUser, Clock clock) {
    this.velocity = velocity;
    this.xsrf = xsrf;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  boolean isAnonymous() {
    return user().isEmpty();
  }

  Optional<User> user() {
    return currentUser.get();
  }

  boolean isOurForm(HttpServletRequest request) {
    return xsrf.validateFormEncodedToken(request);
  }

  void write(
      HttpServletRequest request,
      HttpServletResponse response,
      String template,
      Map<String, ?> values)
      throws IOException {
    Map<String, Object> all = new HashMap<>(Map.of("project", Demo.PROJECT_KEY));
    all.putAll(values);
    all.put("base", request.getContextPath());
    all.put("token", xsrf.getXsrfToken(request, response, true));
    all.put("user", user().map(User::displayName).orElse(""));
    all.put("now", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    all.put("content", new SafeHtml(velocity.page(template, all)));
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().write(velocity.page("frame", all));
  }
}
