package org.embargo.store;

import static org.embargo.store.Rows.advisory;
import static org.embargo.store.Rows.value;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.embargo.app.delivery.Outbox;
import org.embargo.core.advisory.AdvisoryId;
import org.embargo.core.outbox.Delivery;
import org.embargo.core.outbox.Delivery.State;

/** The outbox in Active Objects. */
public final class AoOutbox implements Outbox {
  private final Rows rows;

  public AoOutbox(ActiveObjects ao) {
    this.rows = new Rows(ao);
  }

  @Override
  public List<Delivery> due(Instant now) {
    return select("STATE = ? AND NEXT_ATTEMPT <= ?", State.PENDING.name(), now.toEpochMilli());
  }

  @Override
  public List<Delivery> leftBehind() {
    return select("STATE = ?", State.CLAIMED.name());
  }

  @Override
  public List<Delivery> waitingForPerson() {
    return Stream.of(State.PARKED, State.IN_DOUBT)
        .flatMap(state -> select("STATE = ?", state.name()).stream())
        .toList();
  }

  @Override
  public Optional<Delivery> find(String idempotencyKey) {
    return row(idempotencyKey).map(AoOutbox::toDelivery);
  }

  @Override
  public void note(Delivery delivery, Instant at, String how) {
    rows.create(
        DeliveryTryRow.class,
        value("DELIVERY_KEY", delivery.idempotencyKey()),
        value("TRIED_AT", at.toEpochMilli()),
        value("HOW", how));
  }

  @Override
  public List<Try> tries(Delivery delivery) {
    return rows.all(DeliveryTryRow.class, "DELIVERY_KEY = ?", delivery.idempotencyKey()).stream()
        .map(row -> new Try(Instant.ofEpochMilli(row.getTriedAt()), row.getHow()))
        .toList();
  }

  List<Delivery> of(AdvisoryId advisoryId) {
    return rows.of(advisoryId, DeliveryRow.class).stream().map(AoOutbox::toDelivery).toList();
  }

  List<Delivery> delivered(String channel) {
    return select("STATE = ? AND CHANNEL = ?", State.DELIVERED.name(), channel);
  }

  @Override
  public void save(Delivery delivery) {
    DeliveryRow row = row(delivery.idempotencyKey()).orElseThrow();
    copy(delivery, row);
    row.save();
  }

  /** Called inside the transaction that stores the revision. */
  void enter(Delivery delivery) {
    DeliveryRow row = row(delivery.idempotencyKey()).orElseGet(() -> create(delivery));
    copy(delivery, row);
    row.save();
  }

  private Optional<DeliveryRow> row(String idempotencyKey) {
    return rows.one(DeliveryRow.class, "DELIVERY_KEY = ?", idempotencyKey);
  }

  private DeliveryRow create(Delivery delivery) {
    return rows.create(
        DeliveryRow.class,
        value("DELIVERY_KEY", delivery.idempotencyKey()),
        advisory(delivery.advisoryId()),
        value("REVISION_NO", delivery.revision()),
        value("CHANNEL", delivery.channel()),
        value("STATE", delivery.state().name()),
        value("ATTEMPTS", delivery.attempts()),
        value("NEXT_ATTEMPT", delivery.nextAttempt().toEpochMilli()));
  }

  private List<Delivery> select(String where, Object... parameters) {
    return rows.all(DeliveryRow.class, where, parameters).stream()
        .map(AoOutbox::toDelivery)
        .toList();
  }

  private static Delivery toDelivery(DeliveryRow row) {
    return new Delivery(
        new AdvisoryId(row.getAdvisoryId()),
        row.getRevisionNo(),
        row.getChannel(),
        State.valueOf(row.getState()),
        row.getAttempts(),
        Instant.ofEpochMilli(row.getNextAttempt()));
  }

  private static void copy(Delivery from, DeliveryRow to) {
    to.setState(from.state().name());
    to.setAttempts(from.attempts());
    to.setNextAttempt(from.nextAttempt().toEpochMilli());
  }
}
