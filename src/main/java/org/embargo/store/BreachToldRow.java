package org.embargo.store;

import net.java.ao.Entity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import org.jspecify.annotations.Nullable;

/** How far the security team has been told of breaches; one row. */
@Table("BREACH_TOLD")
interface BreachToldRow extends Entity {
  /** The id of a line of the log. */
  @NotNull
  Long getLastEntry();

  void setLastEntry(Long value);

  /** The last line that was there when one dated in the future was first seen. */
  @Nullable Long getSeenEntry();

  void setSeenEntry(@Nullable Long value);

  @Nullable Long getSeenAt();

  void setSeenAt(@Nullable Long value);
}
