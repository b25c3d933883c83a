package org.embargo.web.calendar;

import com.atlassian.annotations.security.UnrestrictedAccess;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.embargo.app.calendar.Due;
import org.embargo.app.calendar.ShowCalendar;
import org.embargo.app.common.ClusterClock;
import org.embargo.web.PagePath;

/** A project's calendar for programs that cannot log in: whoever has the secret link reads it. */
@UnrestrictedAccess
public class CalendarFeedServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final Pattern NAMED = Pattern.compile("([A-Za-z0-9_-]{43})\\.ics");

  private final transient ShowCalendar showCalendar;
  private final transient ClusterClock clock;

  public CalendarFeedServlet(ShowCalendar showCalendar, ClusterClock clock) {
    this.showCalendar = showCalendar;
    this.clock = clock;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    Matcher path = NAMED.matcher(PagePath.after(request, "/embargo/feed/"));
    Optional<List<Due>> due =
        path.matches() ? showCalendar.bySecret(path.group(1)) : Optional.empty();
    if (due.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    byte[] bytes = ICalendar.of(due.get(), clock.now()).getBytes(StandardCharsets.UTF_8);
    response.setContentType("text/calendar;charset=UTF-8");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
