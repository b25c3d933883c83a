package org.embargo.app;

import java.time.Instant;
import java.util.List;
import org.embargo.core.outbox.Delivery;

/** Deliveries that wait to be made. */
public interface Outbox {
  /** Pending ones whose next attempt is not after {@code now}, oldest first. */
  List<Delivery> due(Instant now);

  void save(Delivery delivery);
}
