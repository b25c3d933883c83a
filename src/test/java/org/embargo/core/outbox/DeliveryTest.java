package org.embargo.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.embargo.core.advisory.AdvisoryId;
import org.embargo.core.outbox.Delivery.State;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P6")
@Tag("R17")
class DeliveryTest {
  private static final AdvisoryId ID = new AdvisoryId(1);
  private static final Instant NOW = Instant.parse("2026-12-01T15:00:00Z");
  private static final RetrySchedule SCHEDULE =
      new RetrySchedule(Duration.ofMinutes(1), Duration.ofMinutes(5), 5);

  @Test
  void a_failed_delivery_waits_twice_as_long_each_time_but_no_longer_than_the_longest() {
    assertThat(SCHEDULE.next(1, NOW, 0)).hasValue(NOW.plusSeconds(60));
    assertThat(SCHEDULE.next(2, NOW, 0)).hasValue(NOW.plusSeconds(120));
    assertThat(SCHEDULE.next(3, NOW, 0)).hasValue(NOW.plusSeconds(240));
    assertThat(SCHEDULE.next(4, NOW, 0)).hasValue(NOW.plusSeconds(300));
  }

  @Test
  void what_failed_together_is_not_tried_again_together() {
    assertThat(SCHEDULE.next(1, NOW, 1)).hasValue(NOW.plusSeconds(75));
    assertThat(
            IntStream.rangeClosed(1, 50)
                .mapToObj(
                    i ->
                        Delivery.due(new AdvisoryId(i), 1, "site", NOW)
                            .claimed()
                            .failed(SCHEDULE, NOW))
                .map(Delivery::nextAttempt)
                .distinct())
        .hasSizeGreaterThan(25)
        .allMatch(next -> !next.isBefore(NOW.plusSeconds(60)))
        .allMatch(next -> !next.isAfter(NOW.plusSeconds(75)));
  }

  @Test
  void after_the_last_attempt_it_is_parked() {
    Delivery delivery = Delivery.due(ID, 1, "site", NOW);

    for (int i = 0; i < 4; i++) {
      delivery = delivery.claimed().failed(SCHEDULE, NOW);
      assertThat(delivery.state()).isEqualTo(State.PENDING);
    }

    assertThat(delivery.claimed().failed(SCHEDULE, NOW).state()).isEqualTo(State.PARKED);
    assertThat(delivery.claimed().failed(SCHEDULE, NOW).attempts()).isEqualTo(5);
  }

  @Test
  void the_key_is_the_same_at_every_try_and_differs_between_revisions_and_channels() {
    Delivery delivery = Delivery.due(ID, 1, "site", NOW);

    assertThat(delivery.claimed().failed(SCHEDULE, NOW).idempotencyKey())
        .isEqualTo(delivery.idempotencyKey());
    assertThat(Delivery.due(ID, 2, "site", NOW).idempotencyKey())
        .isNotEqualTo(delivery.idempotencyKey());
    assertThat(Delivery.due(ID, 1, "mail", NOW).idempotencyKey())
        .isNotEqualTo(delivery.idempotencyKey());
  }
}
