package org.embargo.store;

import net.java.ao.Entity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** How far a project has been looked at for issues that are not sealed. */
@Table("SEAL_ROUND")
interface SealRoundRow extends Entity {
  @NotNull
  @Unique
  Long getProjectId();

  void setProjectId(Long value);

  /** The highest id of its issues. */
  @NotNull
  Long getLastIssue();

  void setLastIssue(Long value);

  @NotNull
  Long getCompletedAt();

  void setCompletedAt(Long value);
}
