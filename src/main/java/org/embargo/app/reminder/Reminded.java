package org.embargo.app.reminder;

import java.time.Instant;
import org.embargo.core.reminder.Reminder;

/** What the teams have heard of. */
public interface Reminded {
  boolean has(Reminder reminder);

  void add(Reminder reminder, Instant now);
}
