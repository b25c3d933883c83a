package org.embargo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.embargo.core.advisory.AdvisoryFixture;
import org.embargo.core.advisory.CveId;
import org.embargo.core.advisory.Listing;
import org.embargo.core.advisory.PublicAdvisory;
import org.embargo.core.advisory.Rendering;
import org.embargo.core.advisory.Revision;
import org.embargo.core.outbox.Delivery;
import org.embargo.core.outbox.Delivery.State;
import org.junit.jupiter.api.Test;

class RelayDeliveriesTest {
  private static final Instant NOW = Instant.parse("2026-12-01T15:00:00Z");

  private final List<Delivery> outbox = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private boolean siteIsBroken;

  @Test
  void what_is_due_is_told_once() {
    outbox.add(Delivery.due(7, 1, "site", NOW));

    relayAt(NOW);
    relayAt(NOW);

    assertThat(told).containsExactly("7-1-site");
    assertThat(outbox.get(0).state()).isEqualTo(State.DELIVERED);
  }

  @Test
  void what_is_not_due_yet_waits() {
    outbox.add(Delivery.due(7, 1, "site", NOW.plusMillis(1)));

    relayAt(NOW);

    assertThat(told).isEmpty();
  }

  @Test
  void a_broken_channel_is_tried_again_later_and_holds_up_no_other() {
    outbox.add(Delivery.due(7, 1, "site", NOW));
    outbox.add(Delivery.due(7, 1, "mail", NOW));
    siteIsBroken = true;
    relayAt(NOW);
    assertThat(told).containsExactly("7-1-mail");
    assertThat(outbox.get(0).state()).isEqualTo(State.PENDING);

    siteIsBroken = false;
    relayAt(NOW.plusSeconds(60));

    assertThat(told).containsExactly("7-1-mail", "7-1-site");
  }

  @Test
  void a_delivery_to_a_channel_that_is_gone_is_parked_in_the_end_and_not_lost() {
    outbox.add(Delivery.due(7, 1, "gone", NOW));

    for (int hour = 0; hour < 20; hour++) {
      relayAt(NOW.plusSeconds(hour * 3600L));
    }

    assertThat(outbox.get(0).state()).isEqualTo(State.PARKED);
    assertThat(outbox.get(0).attempts()).isEqualTo(10);
  }

  private void relayAt(Instant now) {
    new RelayDeliveries(
            new InMemoryOutbox(),
            new OneRevision(),
            List.of(channel("site"), channel("mail")),
            new NoLocks(),
            Clock.fixed(now, ZoneOffset.UTC))
        .run();
  }

  private Channel channel(String name) {
    return new Channel() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public void deliver(Revision revision, String idempotencyKey) {
        if (siteIsBroken && name.equals("site")) {
          throw new IllegalStateException("broken");
        }
        told.add(idempotencyKey);
      }
    };
  }

  private final class InMemoryOutbox implements Outbox {
    @Override
    public List<Delivery> due(Instant now) {
      return outbox.stream()
          .filter(delivery -> delivery.state() == State.PENDING)
          .filter(delivery -> !delivery.nextAttempt().isAfter(now))
          .toList();
    }

    @Override
    public void save(Delivery delivery) {
      outbox.replaceAll(
          old -> old.idempotencyKey().equals(delivery.idempotencyKey()) ? delivery : old);
    }
  }

  private static final class OneRevision implements Revisions {
    @Override
    public Optional<Revision> latest(long issueId) {
      return find(issueId, 1);
    }

    @Override
    public Optional<Revision> find(long issueId, int number) {
      Rendering rendering = new Rendering(List.of());
      CveId id = new CveId("CVE-2026-12345");
      return Optional.of(
          new Revision(
              issueId, number, id, AdvisoryFixture.complete(), rendering, rendering.digest(), NOW));
    }

    @Override
    public List<Instant> datesOf(long issueId) {
      return List.of(NOW);
    }

    @Override
    public Optional<Long> advisoryOf(CveId cveId) {
      return Optional.empty();
    }

    @Override
    public void publish(Revision revision, List<Delivery> deliveries) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Listing> listDeliveredTo(String channel) {
      return List.of();
    }

    @Override
    public Optional<PublicAdvisory> deliveredTo(String channel, CveId cveId) {
      return Optional.empty();
    }
  }
}
