package org.embargo.web.page;

import com.atlassian.annotations.security.LicensedOnly;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.embargo.app.Addresses;
import org.embargo.app.CurrentUser;
import org.embargo.app.Templates;
import org.embargo.app.calendar.ShowCalendar;

/** What is due in a project, for its security team. */
@LicensedOnly
public class CalendarServlet extends HttpServlet {
  private static final long serialVersionUID = 1;

  private final transient ShowCalendar showCalendar;
  private final transient CurrentUser currentUser;
  private final transient Templates templates;
  private final transient Addresses addresses;
  private final transient Clock clock;

  public CalendarServlet(
      ShowCalendar showCalendar,
      CurrentUser currentUser,
      Templates templates,
      Addresses addresses,
      Clock clock) {
    this.showCalendar = showCalendar;
    this.currentUser = currentUser;
    this.templates = templates;
    this.addresses = addresses;
    this.clock = clock;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getRequestURI();
    String projectKey = path.substring(path.lastIndexOf('/') + 1);
    Optional<String> page =
        showCalendar
            .show(projectKey, currentUser.key())
            .map(
                found ->
                    CalendarPage.of(
                        projectKey, found.due(), found.hasLink(), addresses, clock.instant()))
            .map(view -> templates.render("calendar", view))
            .asOptional();
    if (page.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    }
    Html.write(response, page.orElseGet(() -> templates.render("nothing", "")));
  }
}
