package org.embargo.store;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * One line of a project's log, never changed. {@code Digest} covers it and the digest of the line
 * before.
 */
@Table("PROJECT_LOG_ENTRY")
interface ProjectLogEntryRow extends Entity {
  @NotNull
  @Indexed
  Long getProjectId();

  void setProjectId(Long value);

  @NotNull
  Long getLoggedAt();

  void setLoggedAt(Long value);

  @NotNull
  String getWho();

  void setWho(String value);

  @NotNull
  String getWhat();

  void setWhat(String value);

  @StringLength(StringLength.UNLIMITED)
  @Nullable String getNote();

  void setNote(@Nullable String value);

  @StringLength(StringLength.UNLIMITED)
  @Nullable String getBeforeText();

  void setBeforeText(@Nullable String value);

  @StringLength(StringLength.UNLIMITED)
  @Nullable String getAfterText();

  void setAfterText(@Nullable String value);

  @NotNull
  String getDigest();

  void setDigest(String value);
}
