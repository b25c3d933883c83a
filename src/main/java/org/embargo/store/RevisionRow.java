package org.embargo.store;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/**
 * What went public, never changed. {@code RevisionKey} keeps an advisory from having a number
 * twice.
 */
@Table("REVISION")
interface RevisionRow extends Entity {
  @NotNull
  @Unique
  String getRevisionKey();

  void setRevisionKey(String value);

  @NotNull
  @Indexed
  Long getAdvisoryId();

  void setAdvisoryId(Long value);

  @NotNull
  Integer getRevisionNo();

  void setRevisionNo(Integer value);

  /** Of the draft that it is; 0 for an import. */
  @NotNull
  Integer getDraftVersion();

  void setDraftVersion(Integer value);

  @NotNull
  @Indexed
  String getCveId();

  void setCveId(String value);

  @NotNull
  @StringLength(StringLength.UNLIMITED)
  String getJson();

  void setJson(String value);

  @NotNull
  String getDigest();

  void setDigest(String value);

  @NotNull
  Long getPublishedAt();

  void setPublishedAt(Long value);

  @NotNull
  @StringLength(StringLength.UNLIMITED)
  String getTitle();

  void setTitle(String value);

  @NotNull
  @StringLength(StringLength.UNLIMITED)
  String getProduct();

  void setProduct(String value);
}
