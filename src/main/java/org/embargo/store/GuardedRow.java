package org.embargo.store;

import net.java.ao.Entity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** An issue that has to be sealed wherever it goes. */
@Table("GUARDED_ISSUE")
interface GuardedRow extends Entity {
  @NotNull
  @Unique
  Long getIssueId();

  void setIssueId(Long value);

  @NotNull
  Long getSince();

  void setSince(Long value);
}
