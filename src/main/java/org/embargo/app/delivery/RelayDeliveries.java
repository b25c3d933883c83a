package org.embargo.app.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.embargo.app.advisory.Revisions;
import org.embargo.app.common.ClusterClock;
import org.embargo.app.common.Locks;
import org.embargo.app.common.Redacted;
import org.embargo.app.delivery.Channel.NotHandedOver;
import org.embargo.core.advisory.Revision;
import org.embargo.core.outbox.Delivery;
import org.embargo.core.outbox.Delivery.State;
import org.embargo.core.outbox.RetrySchedule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what is due out of the outbox to its channels. One node at a time. */
public final class RelayDeliveries {
  private static final Logger log = LoggerFactory.getLogger(RelayDeliveries.class);

  private final Outbox outbox;
  private final Revisions revisions;
  private final List<Channel> channels;
  private final Locks locks;
  private final ClusterClock clock;

  public RelayDeliveries(
      Outbox outbox, Revisions revisions, List<Channel> channels, Locks locks, ClusterClock clock) {
    this.outbox = outbox;
    this.revisions = revisions;
    this.channels = List.copyOf(channels);
    this.locks = locks;
    this.clock = clock;
  }

  public void run() {
    locks.unlessRunning(
        "relay",
        () -> {
          outbox.leftBehind().forEach(one -> attempt(one, this::takeUp));
          outbox.due(clock.now()).forEach(one -> attempt(one, this::relay));
        });
  }

  /**
   * Also where its outcome cannot be stored, the others go on; its claim is found by the next run.
   */
  private static void attempt(Delivery delivery, Consumer<Delivery> work) {
    try {
      work.accept(delivery);
    } catch (Throwable e) {
      log.error("delivery {} cannot be processed", delivery.idempotencyKey(), new Redacted(e));
    }
  }

  /** Its node went down while it was handed over. */
  private void takeUp(Delivery delivery) {
    boolean mayBeRepeated = find(delivery).map(Channel::knowsItAgain).orElse(false);
    Instant now = clock.now();
    if (mayBeRepeated) {
      settle(delivery.failed(RetrySchedule.DEFAULT, now), now, "left behind");
    } else {
      settle(delivery.inDoubt(), now, "left behind, in doubt");
    }
  }

  private void relay(Delivery delivery) {
    Delivery claimed = delivery.claimed();
    outbox.save(claimed);
    try {
      handOver(delivery);
    } catch (Throwable e) {
      // One channel's failure is its own: the others go on.
      fail(claimed, e);
      return;
    }
    settle(claimed.delivered(), clock.now(), "delivered");
  }

  private void handOver(Delivery delivery) {
    Channel channel;
    Revision revision;
    try {
      channel = channel(delivery);
      revision = revisions.find(delivery.advisoryId(), delivery.revision()).orElseThrow();
    } catch (Throwable e) {
      throw new NotHandedOver("there is nothing to hand over, or nobody to hand it to", e);
    }
    channel.deliver(revision, delivery.idempotencyKey());
  }

  /** Whatever may have been handed over is told again only where that does no harm. */
  private void fail(Delivery claimed, Throwable e) {
    boolean mayBeRepeated =
        e instanceof NotHandedOver || find(claimed).map(Channel::knowsItAgain).orElse(true);
    Instant now = clock.now();
    Delivery failed =
        mayBeRepeated ? claimed.failed(RetrySchedule.DEFAULT, now) : claimed.inDoubt();
    log.warn(
        "delivery {} failed (try {}), {}",
        failed.idempotencyKey(),
        failed.attempts(),
        failed.state() == State.PENDING ? "next at " + failed.nextAttempt() : failed.state(),
        new Redacted(e));
    String doubt = failed.state() == State.IN_DOUBT ? ", in doubt" : "";
    settle(failed, now, "failed: " + e.getClass().getSimpleName() + doubt);
  }

  private void settle(Delivery delivery, Instant now, String how) {
    outbox.save(delivery);
    outbox.note(delivery, now, how);
  }

  private Optional<Channel> find(Delivery delivery) {
    return channels.stream()
        .filter(channel -> channel.name().equals(delivery.channel()))
        .findFirst();
  }

  private Channel channel(Delivery delivery) {
    return find(delivery)
        .orElseThrow(() -> new IllegalStateException("no channel " + delivery.channel()));
  }
}
