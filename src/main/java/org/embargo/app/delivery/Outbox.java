package org.embargo.app.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.embargo.core.outbox.Delivery;

/** Deliveries that wait to be made. */
public interface Outbox {
  /** Pending ones whose next attempt is not after {@code now}, oldest first. */
  List<Delivery> due(Instant now);

  /** Those that somebody was handing over; none is, for who holds the relay's lock. */
  List<Delivery> leftBehind();

  /** Those that wait for a person. */
  List<Delivery> waitingForPerson();

  Optional<Delivery> find(String idempotencyKey);

  void save(Delivery delivery);

  /**
   * Writes down how a try ended.
   *
   * @param how without any text of the advisory
   */
  void note(Delivery delivery, Instant at, String how);

  /** What was written down, oldest first. */
  List<Try> tries(Delivery delivery);

  /** How one try ended. */
  record Try(Instant at, String how) {}
}
