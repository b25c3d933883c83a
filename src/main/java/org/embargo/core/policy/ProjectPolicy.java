package org.embargo.core.policy;

import org.embargo.core.embargo.EmbargoPolicy;
import org.embargo.core.reminder.ReminderPolicy;

/** What a project holds for good habits. */
public record ProjectPolicy(EmbargoPolicy embargo, ReminderPolicy reminders) {
  public static final ProjectPolicy DEFAULT =
      new ProjectPolicy(EmbargoPolicy.DEFAULT, ReminderPolicy.DEFAULT);
}
