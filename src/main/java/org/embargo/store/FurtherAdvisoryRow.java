package org.embargo.store;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;

/** An advisory of an issue that is not its first. */
@Table("FURTHER_ADVISORY")
interface FurtherAdvisoryRow extends Entity {
  @NotNull
  @Indexed
  Long getIssueId();

  void setIssueId(Long value);
}
