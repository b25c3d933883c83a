package org.embargo.web.page;

import java.util.List;
import java.util.Optional;
import org.embargo.app.advisory.Addresses;
import org.embargo.app.calendar.ShowCalendar;
import org.embargo.app.calendar.ShowCalendar.Calendar;
import org.embargo.app.common.ClusterClock;
import org.embargo.app.render.Templates;
import org.embargo.view.ProjectLogView;
import org.embargo.view.ProjectLogViews;
import org.embargo.web.form.Sent;
import org.embargo.web.form.Token;
import org.embargo.web.page.CalendarPage.Line;

/** Renders what is due in a project, for its security team. */
final class CalendarPages {
  private final ShowCalendar showCalendar;
  private final ProjectLogViews logs;
  private final Templates templates;
  private final Addresses addresses;
  private final ClusterClock clock;

  CalendarPages(
      ShowCalendar showCalendar,
      ProjectLogViews logs,
      Templates templates,
      Addresses addresses,
      ClusterClock clock) {
    this.showCalendar = showCalendar;
    this.logs = logs;
    this.templates = templates;
    this.addresses = addresses;
    this.clock = clock;
  }

  /**
   * Empty for everybody else.
   *
   * @param secret of a link that was made just now, and is not shown again; else empty
   */
  Optional<String> of(
      String projectKey, Optional<String> userKey, String secret, Sent sent, Token token) {
    return showCalendar
        .show(projectKey, userKey)
        .asOptional()
        .map(
            calendar ->
                page(projectKey, calendar, logs.of(projectKey, userKey), secret, sent, token))
        .map(page -> templates.render("calendar", page));
  }

  private CalendarPage page(
      String projectKey,
      Calendar calendar,
      List<ProjectLogView> log,
      String secret,
      Sent sent,
      Token token) {
    return new CalendarPage(
        projectKey,
        addresses.calendar(projectKey),
        sent.sentences(),
        calendar.due().stream()
            .map(one -> Line.of(one, addresses.disclosure(one.issueKey()), clock.now()))
            .toList(),
        calendar.hasLink(),
        secret.isEmpty() ? "" : addresses.absoluteFeed(secret),
        addresses.resource("times.js"),
        log,
        token);
  }
}
