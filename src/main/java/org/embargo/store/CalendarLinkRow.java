package org.embargo.store;

import net.java.ao.Entity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** The secret link of a project's calendar, without the secret. */
@Table("CALENDAR_LINK")
interface CalendarLinkRow extends Entity {
  @NotNull
  @Unique
  Long getProjectId();

  void setProjectId(Long value);

  @NotNull
  @Unique
  String getDigest();

  void setDigest(String value);
}
