package org.embargo.store;

import net.java.ao.Entity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** The present draft of an advisory. {@code Awaiting} until it goes public as it was last saved. */
@Table("DRAFT")
interface DraftRow extends Entity {
  @NotNull
  @Unique
  Long getAdvisoryId();

  void setAdvisoryId(Long value);

  @NotNull
  Integer getDraftVersion();

  void setDraftVersion(Integer value);

  @NotNull
  Boolean isAwaiting();

  void setAwaiting(Boolean value);

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

  /** By the strictest policy that the draft has been under. */
  @Nullable Integer getRequiredPeople();

  void setRequiredPeople(@Nullable Integer value);
}
