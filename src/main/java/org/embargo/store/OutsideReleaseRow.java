package org.embargo.store;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** A release that is no version of the tracker. */
@Table("OUTSIDE_RELEASE")
interface OutsideReleaseRow extends Entity {
  @NotNull
  @Indexed
  Long getProjectId();

  void setProjectId(Long value);

  @NotNull
  String getName();

  void setName(String value);

  @NotNull
  @StringLength(StringLength.UNLIMITED)
  String getUrl();

  void setUrl(String value);

  @NotNull
  Long getReleasedAt();

  void setReleasedAt(Long value);

  @NotNull
  String getToldBy();

  void setToldBy(String value);
}
