package org.embargo.store;

import net.java.ao.Entity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** Where a project's log ends, and how far its security team has been told of it. */
@Table("PROJECT_LOG_HEAD")
interface ProjectLogHeadRow extends Entity {
  @NotNull
  @Unique
  Long getProjectId();

  void setProjectId(Long value);

  @NotNull
  Integer getEntries();

  void setEntries(Integer value);

  @NotNull
  String getDigest();

  void setDigest(String value);

  /** The id of the last line that was mailed. */
  @Nullable Long getToldEntry();

  void setToldEntry(@Nullable Long value);
}
