package org.embargo.store;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** An issue that is opened after its advisory is public. */
@Table("ISSUE_OPENING")
interface OpeningRow extends Entity {
  @NotNull
  @Unique
  Long getIssueId();

  void setIssueId(Long value);

  @NotNull
  Long getProjectId();

  void setProjectId(Long value);

  @NotNull
  Long getDue();

  void setDue(Long value);

  @NotNull
  @Indexed
  String getState();

  void setState(String value);
}
