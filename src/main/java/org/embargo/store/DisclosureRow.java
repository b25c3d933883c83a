package org.embargo.store;

import net.java.ao.Entity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** One case. Instants are epoch milliseconds here and in every other row. */
@Table("DISCLOSURE")
interface DisclosureRow extends Entity {
  @NotNull
  @Unique
  Long getIssueId();

  void setIssueId(Long value);

  @NotNull
  Long getProjectId();

  void setProjectId(Long value);

  /** Null where it is the same project. */
  @Nullable Long getSeenIn();

  void setSeenIn(@Nullable Long value);

  @NotNull
  Long getLevelId();

  void setLevelId(Long value);

  @NotNull
  Long getReportedAt();

  void setReportedAt(Long value);

  @Nullable Long getEmbargoUntil();

  void setEmbargoUntil(@Nullable Long value);

  @Nullable Long getEarlyEndUntil();

  void setEarlyEndUntil(@Nullable Long value);

  @StringLength(StringLength.UNLIMITED)
  @Nullable String getEarlyEndReason();

  void setEarlyEndReason(@Nullable String value);

  @Nullable Boolean getEarlyEndWithoutFix();

  void setEarlyEndWithoutFix(@Nullable Boolean value);

  /** A user key; set while somebody waits for a second person. */
  @Nullable String getEarlyEndBy();

  void setEarlyEndBy(@Nullable String value);

  @Nullable Long getEarlyEndAt();

  void setEarlyEndAt(@Nullable Long value);

  @StringLength(StringLength.UNLIMITED)
  @Nullable String getWithoutFix();

  void setWithoutFix(@Nullable String value);

  @Nullable Long getWithoutFixAt();

  void setWithoutFixAt(@Nullable Long value);

  /** By the policies of the projects that it has left. */
  @Nullable Integer getRequiredPeople();

  void setRequiredPeople(@Nullable Integer value);
}
