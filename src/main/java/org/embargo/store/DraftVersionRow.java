package org.embargo.store;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/**
 * A draft as it was saved once, never changed. {@code VersionKey} is the advisory's id and the
 * number.
 */
@Table("DRAFT_VERSION")
interface DraftVersionRow extends Entity {
  @NotNull
  @Unique
  String getVersionKey();

  void setVersionKey(String value);

  @NotNull
  @Indexed
  Long getAdvisoryId();

  void setAdvisoryId(Long value);

  @NotNull
  Integer getDraftVersion();

  void setDraftVersion(Integer value);

  @NotNull
  @StringLength(StringLength.UNLIMITED)
  String getJson();

  void setJson(String value);

  @NotNull
  String getAuthor();

  void setAuthor(String value);

  @NotNull
  Long getSavedAt();

  void setSavedAt(Long value);
}
