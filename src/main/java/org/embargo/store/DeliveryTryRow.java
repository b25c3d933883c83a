package org.embargo.store;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;

/** How one try of a delivery ended, never changed. */
@Table("DELIVERY_TRY")
interface DeliveryTryRow extends Entity {
  @NotNull
  @Indexed
  String getDeliveryKey();

  void setDeliveryKey(String value);

  @NotNull
  Long getTriedAt();

  void setTriedAt(Long value);

  @NotNull
  String getHow();

  void setHow(String value);
}
