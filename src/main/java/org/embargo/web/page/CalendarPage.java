package org.embargo.web.page;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.embargo.app.calendar.Due;
import org.embargo.core.gate.Blocker;
import org.embargo.view.ProjectLogView;
import org.embargo.view.Times;
import org.embargo.web.form.Token;

/**
 * A project's calendar as its page prints it.
 *
 * @param projectKey as it was asked for, by who may see the project
 * @param hasLink whether there is a secret link to it
 * @param link that was made just now, with its secret; else empty
 * @param log of the project, one
 */
public record CalendarPage(
    String projectKey,
    String address,
    List<String> problems,
    List<Line> lines,
    boolean hasLink,
    String link,
    String timesScript,
    List<ProjectLogView> log,
    Token token) {
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
      List<String> blockers) {

    static Line of(Due one, String address, Instant now) {
      return new Line(
          one.issueKey(),
          address,
          one.until().map(Times::at).orElse(""),
          one.until().map(Instant::toString).orElse(""),
          one.until().map(end -> passed(one.reportedAt(), end, now)).orElse(0),
          one.isOver(),
          one.blockers().stream().map(Blocker::sentence).toList());
    }

    private static int passed(Instant from, Instant to, Instant now) {
      long whole = Math.max(1, Duration.between(from, to).toSeconds());
      long passed = Duration.between(from, now).toSeconds();
      return (int) Math.max(0, Math.min(WHOLE, WHOLE * passed / whole));
    }
  }
}
