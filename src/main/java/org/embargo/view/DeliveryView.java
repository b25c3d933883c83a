package org.embargo.view;

import java.util.List;
import org.embargo.app.delivery.MendDelivery.Waiting;
import org.embargo.core.outbox.Delivery;
import org.embargo.core.outbox.Delivery.State;

/**
 * A delivery that waits for a person, as the page of administrators prints it.
 *
 * @param why it waits
 * @param tries when each was and how it ended
 */
public record DeliveryView(String id, String channel, String why, List<String> tries) {
  public DeliveryView {
    tries = List.copyOf(tries);
  }

  public static DeliveryView of(Waiting waiting) {
    Delivery delivery = waiting.delivery();
    return new DeliveryView(
        delivery.idempotencyKey(),
        delivery.channel(),
        delivery.state() == State.IN_DOUBT
            ? "Nobody knows whether it was handed over, and a second time would do harm: look there"
                + " before you try it again."
            : "It has failed " + delivery.attempts() + " times.",
        waiting.tries().stream().map(one -> Times.at(one.at()) + ": " + one.how()).toList());
  }
}
