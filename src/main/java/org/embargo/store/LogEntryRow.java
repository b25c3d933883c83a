package org.embargo.store;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * One line of a history, never changed. {@code Digest} covers it and the digest of the line before.
 */
@Table("LOG_ENTRY")
interface LogEntryRow extends Entity {
  /** Which history it is a line of: that of an issue, or of an imported advisory. */
  @NotNull
  @Indexed
  String getHistory();

  void setHistory(String value);

  /** Null in the history of an imported advisory. */
  @Indexed
  @Nullable Long getIssueId();

  void setIssueId(@Nullable Long value);

  /** Null for what concerns the issue as a whole. */
  @Nullable Long getAdvisoryId();

  void setAdvisoryId(@Nullable Long value);

  @NotNull
  Long getLoggedAt();

  void setLoggedAt(Long value);

  @NotNull
  String getWho();

  void setWho(String value);

  @NotNull
  String getWhat();

  void setWhat(String value);

  @StringLength(StringLength.UNLIMITED)
  @Nullable String getWhy();

  void setWhy(@Nullable String value);

  @NotNull
  String getDigest();

  void setDigest(String value);
}
