package org.embargo.app.calendar;

import java.util.Optional;

/** The secret links of projects' calendars, each by its digest; a project has one at most. */
public interface CalendarLinks {
  boolean has(long projectId);

  Optional<Long> projectOf(String digest);

  /** In the place of the one that there was. */
  void set(long projectId, String digest);

  void remove(long projectId);
}
