package org.embargo.app.calendar;

import java.util.List;
import java.util.Optional;

/** The secret links of projects' calendars, each by its digest; a project has one at most. */
public interface CalendarLinks {
  /**
   * A link, without its secret.
   *
   * @param maker a user key: the link ends when they leave the security team
   */
  record Link(long projectId, String maker) {}

  List<Link> all();

  Optional<Link> of(long projectId);

  Optional<Link> byDigest(String digest);

  /** In the place of the one that there was. */
  void set(Link link, String digest);

  void remove(long projectId);
}
