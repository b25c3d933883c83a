package org.embargo.store;

import net.java.ao.Entity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** The secret link of a project's calendar, without the secret, and who made it. */
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

  /** The user key of who made it. */
  @Nullable String getMaker();

  void setMaker(@Nullable String value);
}
