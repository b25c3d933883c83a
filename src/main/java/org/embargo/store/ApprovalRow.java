package org.embargo.store;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import org.jspecify.annotations.Nullable;

/** One approval, never changed but by its withdrawal. */
@Table("APPROVAL")
interface ApprovalRow extends Entity {
  @NotNull
  @Indexed
  Long getAdvisoryId();

  void setAdvisoryId(Long value);

  @NotNull
  String getDigest();

  void setDigest(String value);

  @NotNull
  String getApprover();

  void setApprover(String value);

  @NotNull
  Long getApprovedAt();

  void setApprovedAt(Long value);

  @NotNull
  Integer getDraftVersion();

  void setDraftVersion(Integer value);

  @Nullable Integer getOpensAfterDays();

  void setOpensAfterDays(@Nullable Integer value);

  /** What the approval rests on, as JSON. */
  @StringLength(StringLength.UNLIMITED)
  @Nullable String getBasis();

  void setBasis(@Nullable String value);

  @Nullable String getWithdrawnBy();

  void setWithdrawnBy(@Nullable String value);

  @Nullable Long getWithdrawnAt();

  void setWithdrawnAt(@Nullable Long value);

  @StringLength(StringLength.UNLIMITED)
  @Nullable String getWithdrawalReason();

  void setWithdrawalReason(@Nullable String value);
}
