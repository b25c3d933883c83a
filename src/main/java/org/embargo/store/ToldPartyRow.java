package org.embargo.store;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import org.jspecify.annotations.Nullable;

/** Somebody who was told under an embargo. */
@Table("TOLD_PARTY")
interface ToldPartyRow extends Entity {
  @NotNull
  @Indexed
  Long getIssueId();

  void setIssueId(Long value);

  @NotNull
  String getWho();

  void setWho(String value);

  @NotNull
  @StringLength(StringLength.UNLIMITED)
  String getWhat();

  void setWhat(String value);

  @NotNull
  Long getToldAt();

  void setToldAt(Long value);

  @NotNull
  String getToldBy();

  void setToldBy(String value);

  @Nullable Long getAcknowledgedAt();

  void setAcknowledgedAt(@Nullable Long value);
}
