package org.embargo.store;

import net.java.ao.Entity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import org.jspecify.annotations.Nullable;

/** That a security team is still to be told of an issue that was not sealed. */
@Table("BREACH_UNTOLD")
interface BreachUntoldRow extends Entity {
  /** 0 while nobody knows whose issue it is. */
  @NotNull
  Long getProjectId();

  void setProjectId(Long value);

  @NotNull
  Long getIssueId();

  void setIssueId(Long value);

  /** Of the first line that the team has not been told of. */
  @Nullable Long getFirstLineAt();

  void setFirstLineAt(@Nullable Long value);
}
