package org.embargo.web.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.embargo.app.Addresses;
import org.embargo.app.calendar.Due;
import org.embargo.core.gate.Blocker;

/**
 * A project's calendar as its page prints it.
 *
 * @param projectKey as it was asked for, by who may see the project
 */
public record CalendarPage(
    String projectKey, List<Line> lines, boolean hasLink, String timesScript) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int WHOLE = 100;

  /**
   * One disclosure.
   *
   * @param until in words; empty where there is no embargo
   * @param end ISO 8601 in UTC
   * @param elapsed how much of its embargo has passed, in percent
   */
  public record Line(
      String issueKey,
      String address,
      String until,
      String end,
      int elapsed,
      boolean isOver,
      List<String> blockers) {}

  static CalendarPage of(
      String projectKey, List<Due> due, boolean hasLink, Addresses addresses, Instant now) {
    return new CalendarPage(
        projectKey,
        due.stream().map(one -> line(one, addresses, now)).toList(),
        hasLink,
        addresses.resource("times.js"));
  }

  private static Line line(Due one, Addresses addresses, Instant now) {
    return new Line(
        one.issueKey(),
        addresses.disclosure(one.issueKey()),
        one.until().map(TIME::format).orElse(""),
        one.until().map(Instant::toString).orElse(""),
        one.until().map(end -> elapsed(one.reportedAt(), end, now)).orElse(0),
        one.isOver(),
        one.blockers().stream().map(Blocker::sentence).toList());
  }

  private static int elapsed(Instant from, Instant to, Instant now) {
    long whole = Math.max(1, Duration.between(from, to).toSeconds());
    long passed = Duration.between(from, now).toSeconds();
    return (int) Math.max(0, Math.min(WHOLE, WHOLE * passed / whole));
  }
}
