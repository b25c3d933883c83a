package org.embargo.store;

import static org.embargo.store.Rows.value;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import org.embargo.app.reminder.Reminded;
import org.embargo.core.reminder.Reminder;

/** What the teams have been reminded of, in Active Objects. */
public final class AoReminded implements Reminded {
  private final Rows rows;

  public AoReminded(ActiveObjects ao) {
    this.rows = new Rows(ao);
  }

  @Override
  public boolean has(Reminder reminder) {
    return rows.one(ReminderRow.class, "REMINDER_KEY = ?", reminder.key()).isPresent();
  }

  @Override
  public void add(Reminder reminder, Instant now) {
    rows.create(
        ReminderRow.class,
        value("REMINDER_KEY", reminder.key()),
        value("REMINDED_AT", now.toEpochMilli()));
  }
}
