package org.embargo.store;

import net.java.ao.Entity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** That a team has been reminded of something. */
@Table("REMINDER")
interface ReminderRow extends Entity {
  @NotNull
  @Unique
  String getReminderKey();

  void setReminderKey(String value);

  @NotNull
  Long getRemindedAt();

  void setRemindedAt(Long value);
}
