package org.embargo.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** An issue that has to be sealed wherever it goes. */
@Table("GUARDED_ISSUE")
@Preload
interface GuardedRow extends Entity {
  @NotNull
  @Unique
  Long getIssueId();

  void setIssueId(Long value);

  /** Of a part of an issue; 0 for any other. */
  @Indexed
  @Nullable Long getParentId();

  void setParentId(@Nullable Long value);

  /** The id of a project. */
  @Indexed
  @Nullable Long getMisplacedIn();

  void setMisplacedIn(@Nullable Long value);

  /** A digest of what was wrong with it and is in its history already, until it is settled. */
  @Nullable String getBreach();

  void setBreach(@Nullable String value);

  @NotNull
  Long getSince();

  void setSince(Long value);
}
