package org.embargo.app.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.embargo.app.common.ClusterClock;
import org.embargo.app.common.Locks;
import org.embargo.app.common.Outcome;
import org.embargo.app.delivery.Outbox.Try;
import org.embargo.app.tracker.People;
import org.embargo.core.outbox.Delivery;

/** What administrators of the tracker do about deliveries that wait for a person. */
public final class MendDelivery {
  private final Outbox outbox;
  private final People people;
  private final Locks locks;
  private final RelayDeliveries relayDeliveries;
  private final ClusterClock clock;

  public MendDelivery(
      Outbox outbox,
      People people,
      Locks locks,
      RelayDeliveries relayDeliveries,
      ClusterClock clock) {
    this.outbox = outbox;
    this.people = people;
    this.locks = locks;
    this.relayDeliveries = relayDeliveries;
    this.clock = clock;
  }

  /** A delivery and how each try of it ended. */
  public record Waiting(Delivery delivery, List<Try> tries) {}

  public Outcome<List<Waiting>> list(Optional<String> userKey) {
    return isFor(userKey)
        ? new Outcome.Done<>(outbox.waitingForPerson().stream().map(this::waiting).toList())
        : Outcome.unknown();
  }

  /** Tries it from the beginning, at once. */
  public Outcome<Waiting> retry(Optional<String> userKey, String key) {
    Outcome<Waiting> outcome = mend(userKey, key, "by hand: again", Delivery::again);
    outcome.asOptional().ifPresent(any -> relayDeliveries.run());
    return outcome;
  }

  /** Somebody knows that it was handed over. */
  public Outcome<Waiting> settle(Optional<String> userKey, String key) {
    return mend(userKey, key, "by hand: delivered", (one, now) -> one.delivered());
  }

  private Outcome<Waiting> mend(
      Optional<String> userKey,
      String key,
      String how,
      BiFunction<Delivery, Instant, Delivery> change) {
    if (!isFor(userKey)) {
      return Outcome.unknown();
    }
    return locks.whileHolding(
        List.of(Locks.PUBLICATION),
        () -> {
          Optional<Delivery> found = outbox.find(key);
          if (found.isEmpty()) {
            return Outcome.unknown();
          }
          if (!found.get().waitsForPerson()) {
            return Outcome.conflict("", "It does not wait for anybody any more.");
          }
          Instant now = clock.now();
          Delivery mended = change.apply(found.get(), now);
          outbox.save(mended);
          outbox.note(mended, now, how + ", " + userKey.orElseThrow());
          return new Outcome.Done<>(waiting(mended));
        });
  }

  private Waiting waiting(Delivery delivery) {
    return new Waiting(delivery, outbox.tries(delivery));
  }

  /** Whether somebody may see and change deliveries. */
  public boolean isFor(Optional<String> userKey) {
    return userKey.filter(people::mayAdministerJira).isPresent();
  }
}
