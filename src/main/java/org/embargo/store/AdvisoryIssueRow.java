package org.embargo.store;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** That an issue is disclosed with an advisory of another one. */
@Table("ADVISORY_ISSUE")
interface AdvisoryIssueRow extends Entity {
  @NotNull
  @Unique
  String getCoverKey();

  void setCoverKey(String value);

  @NotNull
  @Indexed
  Long getAdvisoryId();

  void setAdvisoryId(Long value);

  @NotNull
  @Indexed
  Long getIssueId();

  void setIssueId(Long value);

  /** From the list of an advisory that is public. */
  @Nullable Boolean getTakenOff();

  void setTakenOff(@Nullable Boolean value);
}
