package org.embargo.store;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;

/** That an issue waits for a release outside of the tracker. */
@Table("AWAITED_RELEASE")
interface AwaitedReleaseRow extends Entity {
  @NotNull
  @Indexed
  Long getIssueId();

  void setIssueId(Long value);

  @NotNull
  String getName();

  void setName(String value);
}
