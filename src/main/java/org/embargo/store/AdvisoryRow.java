package org.embargo.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/**
 * An advisory, whose ID stands in other tables as ADVISORY_ID. {@code AdvisoryKey} keeps an issue
 * from having a number twice, and a CVE id from being imported twice.
 */
@Table("ADVISORY")
@Preload
interface AdvisoryRow extends Entity {
  @NotNull
  @Unique
  String getAdvisoryKey();

  void setAdvisoryKey(String value);

  /** The issue that it was begun in; null for an import. */
  @Indexed
  @Nullable Long getIssueId();

  void setIssueId(@Nullable Long value);

  /** Within its issue; 1 for an import. */
  @NotNull
  Integer getAdvisoryNo();

  void setAdvisoryNo(Integer value);

  /** The project in which it was begun, or into which it was imported. Its issue may have moved. */
  @NotNull
  Long getProjectId();

  void setProjectId(Long value);

  /** The name of an {@link Origin}. */
  @NotNull
  String getOrigin();

  void setOrigin(String value);

  /** User keys, each on a line, of those who have changed which issues it covers. */
  @StringLength(StringLength.UNLIMITED)
  @Nullable String getListAuthors();

  void setListAuthors(@Nullable String value);

  /** Null before its first publication, but for an import. */
  @Nullable String getCveId();

  void setCveId(@Nullable String value);
}
