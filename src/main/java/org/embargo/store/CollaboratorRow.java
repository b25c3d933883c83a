package org.embargo.store;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;

/** Somebody who is let into one sealed issue by name. */
@Table("COLLABORATOR")
interface CollaboratorRow extends Entity {
  @NotNull
  @Indexed
  Long getIssueId();

  void setIssueId(Long value);

  @NotNull
  String getUserKey();

  void setUserKey(String value);
}
