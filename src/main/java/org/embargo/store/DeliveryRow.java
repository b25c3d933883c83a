package org.embargo.store;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** One entry of the outbox. It holds no text of the advisory. */
@Table("DELIVERY")
interface DeliveryRow extends Entity {
  @NotNull
  @Unique
  String getDeliveryKey();

  void setDeliveryKey(String value);

  @NotNull
  @Indexed
  Long getAdvisoryId();

  void setAdvisoryId(Long value);

  @NotNull
  Integer getRevisionNo();

  void setRevisionNo(Integer value);

  @NotNull
  String getChannel();

  void setChannel(String value);

  @NotNull
  @Indexed
  String getState();

  void setState(String value);

  @NotNull
  Integer getAttempts();

  void setAttempts(Integer value);

  @NotNull
  Long getNextAttempt();

  void setNextAttempt(Long value);
}
