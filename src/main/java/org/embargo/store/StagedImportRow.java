package org.embargo.store;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import org.jspecify.annotations.Nullable;

/** An import that waits for a second person, with the record as it was given. */
@Table("STAGED_IMPORT")
interface StagedImportRow extends Entity {
  @NotNull
  @Indexed
  Long getProjectId();

  void setProjectId(Long value);

  @NotNull
  String getFormat();

  void setFormat(String value);

  @NotNull
  @StringLength(StringLength.UNLIMITED)
  String getRecord();

  void setRecord(String value);

  @NotNull
  Long getPublishedAt();

  void setPublishedAt(Long value);

  /** Oracle keeps an empty text as null. */
  @StringLength(StringLength.UNLIMITED)
  @Nullable String getDespite();

  void setDespite(@Nullable String value);

  @NotNull
  String getCveId();

  void setCveId(String value);

  @NotNull
  String getTitle();

  void setTitle(String value);

  @NotNull
  String getStagedBy();

  void setStagedBy(String value);

  @NotNull
  Long getStagedAt();

  void setStagedAt(Long value);

  @NotNull
  String getDigest();

  void setDigest(String value);
}
