package org.embargo.store;

import net.java.ao.Entity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** How far the changes of an issue's field of collaborators have been judged. */
@Table("COLLABORATOR_LIST")
interface CollaboratorListRow extends Entity {
  @NotNull
  @Unique
  Long getIssueId();

  void setIssueId(Long value);

  @NotNull
  Long getLastChange();

  void setLastChange(Long value);
}
