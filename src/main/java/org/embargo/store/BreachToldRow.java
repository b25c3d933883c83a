package org.embargo.store;

import net.java.ao.Entity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;

/** How far the security team has been told of breaches; one row. */
@Table("BREACH_TOLD")
interface BreachToldRow extends Entity {
  /** The id of a line of the log. */
  @NotNull
  Long getLastEntry();

  void setLastEntry(Long value);
}
