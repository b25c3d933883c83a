package org.embargo.web.calendar;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.embargo.app.calendar.Due;

/**
 * The ends of embargoes as RFC 5545 has them: keys and instants in UTC, and nothing else. Lines are
 * short and of ASCII, so that nothing has to be folded or escaped.
 */
final class ICalendar {
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private ICalendar() {}

  /**
   * @param now stands for when each event was written (DTSTAMP)
   */
  static String of(List<Due> due, Instant now) {
    List<String> lines = new ArrayList<>();
    lines.add("BEGIN:VCALENDAR");
    lines.add("VERSION:2.0");
    lines.add("PRODID:-//Embargo for Jira//EN");
    for (Due one : due) {
      one.until().ifPresent(end -> addEvent(lines, one, end, now));
    }
    lines.add("END:VCALENDAR");
    return String.join("\r\n", lines) + "\r\n";
  }

  private static void addEvent(List<String> lines, Due one, Instant end, Instant now) {
    lines.add("BEGIN:VEVENT");
    lines.add("UID:" + one.issueKey() + "@embargo-for-jira");
    lines.add("DTSTAMP:" + UTC.format(now));
    lines.add("DTSTART:" + UTC.format(end));
    lines.add("SUMMARY:" + one.issueKey() + ": the embargo ends");
    lines.add("CLASS:PRIVATE");
    lines.add("END:VEVENT");
  }
}
