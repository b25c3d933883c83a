package org.embargo.store;

import net.java.ao.Entity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** Where a history ends: without it nobody could tell that its last lines are missing. */
@Table("LOG_HEAD")
interface LogHeadRow extends Entity {
  @NotNull
  @Unique
  String getHistory();

  void setHistory(String value);

  @NotNull
  Integer getEntries();

  void setEntries(Integer value);

  @NotNull
  String getDigest();

  void setDigest(String value);
}
