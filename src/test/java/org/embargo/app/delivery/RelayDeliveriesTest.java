package org.embargo.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.embargo.app.advisory.Revisions;
import org.embargo.app.common.NoLocks;
import org.embargo.app.delivery.Channel.NotHandedOver;
import org.embargo.app.tracker.People;
import org.embargo.core.advisory.AdvisoryFixture;
import org.embargo.core.advisory.AdvisoryId;
import org.embargo.core.advisory.CveId;
import org.embargo.core.advisory.Listing;
import org.embargo.core.advisory.PublicAdvisory;
import org.embargo.core.advisory.Publication;
import org.embargo.core.advisory.Rendering;
import org.embargo.core.advisory.Revision;
import org.embargo.core.outbox.Delivery;
import org.embargo.core.outbox.Delivery.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P6")
class RelayDeliveriesTest {
  private static final Instant NOW = Instant.parse("2026-12-01T15:00:00Z");

  private final List<Delivery> outbox = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private final List<String> tries = new ArrayList<>();
  private boolean siteIsBroken;
  private boolean nodeDies;
  private boolean nodeIsDead;
  private @Nullable RuntimeException mailFails;
  private @Nullable Error mailBreaks;

  @Test
  void what_is_due_is_told_once() {
    outbox.add(Delivery.due(new AdvisoryId(7), 1, "site", NOW));

    relayAt(NOW);
    relayAt(NOW);

    assertThat(told).containsExactly("7-1-site");
    assertThat(outbox.get(0).state()).isEqualTo(State.DELIVERED);
  }

  @Test
  void what_is_not_due_yet_waits() {
    outbox.add(Delivery.due(new AdvisoryId(7), 1, "site", NOW.plusMillis(1)));

    relayAt(NOW);

    assertThat(told).isEmpty();
  }

  @Test
  void a_broken_channel_is_tried_again_later_and_holds_up_no_other() {
    outbox.add(Delivery.due(new AdvisoryId(7), 1, "site", NOW));
    outbox.add(Delivery.due(new AdvisoryId(7), 1, "mail", NOW));
    siteIsBroken = true;
    relayAt(NOW);
    assertThat(told).containsExactly("7-1-mail");
    assertThat(outbox.get(0).state()).isEqualTo(State.PENDING);

    siteIsBroken = false;
    relayAt(NOW.plusSeconds(75));

    assertThat(told).containsExactly("7-1-mail", "7-1-site");
  }

  @Test
  void a_delivery_to_a_channel_that_is_gone_is_parked_in_the_end_and_not_lost() {
    outbox.add(Delivery.due(new AdvisoryId(7), 1, "gone", NOW));

    for (int hour = 0; hour < 20; hour++) {
      relayAt(NOW.plusSeconds(hour * 4500L));
    }

    assertThat(outbox.get(0).state()).isEqualTo(State.PARKED);
    assertThat(outbox.get(0).attempts()).isEqualTo(10);
  }

  /** R17: what was handed over when its node died is handed over again where that does no harm. */
  @Test
  @Tag("R17")
  void r17_what_a_dead_node_left_behind_is_told_again_or_left_to_a_person() {
    for (String channel : List.of("site", "mail")) {
      outbox.add(Delivery.due(new AdvisoryId(7), 1, channel, NOW));
      nodeDies = true;
      relayAt(NOW);
      nodeDies = false;
      nodeIsDead = false;
    }
    relayAt(NOW.plusSeconds(60));
    relayAt(NOW.plusSeconds(3600));
    relayAt(NOW.plusSeconds(7200));

    assertThat(told).containsExactlyInAnyOrder("7-1-site", "7-1-site", "7-1-mail");
    assertThat(outbox.get(0).state()).isEqualTo(State.DELIVERED);
    assertThat(outbox.get(1).state()).isEqualTo(State.IN_DOUBT);
    assertThat(tries)
        .contains("7-1-site left behind", "7-1-site delivered", "7-1-mail left behind, in doubt");
  }

  /** R17: a mail server that is gone after it was told everything may have sent it. */
  @Test
  @Tag("R17")
  void r17_a_failure_of_which_nobody_knows_whether_it_came_too_late_is_left_to_a_person() {
    outbox.add(Delivery.due(new AdvisoryId(7), 1, "mail", NOW));
    mailFails = new IllegalStateException("no answer");
    relayAt(NOW);
    mailFails = null;
    relayAt(NOW.plusSeconds(7200));

    assertThat(told).isEmpty();
    assertThat(outbox.get(0).state()).isEqualTo(State.IN_DOUBT);
    assertThat(tries).containsExactly("7-1-mail failed: IllegalStateException, in doubt");
  }

  @Test
  @Tag("R29")
  void r29_an_error_of_one_channel_holds_up_no_other_and_is_not_quoted() {
    outbox.add(Delivery.due(new AdvisoryId(7), 1, "mail", NOW));
    outbox.add(Delivery.due(new AdvisoryId(7), 1, "site", NOW));
    mailBreaks = new StackOverflowError("the text of the advisory");
    relayAt(NOW);

    assertThat(told).containsExactly("7-1-site");
    assertThat(outbox.get(0).state()).isEqualTo(State.IN_DOUBT);
    assertThat(tries)
        .containsExactly("7-1-mail failed: StackOverflowError, in doubt", "7-1-site delivered");
  }

  @Test
  @Tag("R17")
  void r17_what_has_not_left_is_tried_again_by_any_channel() {
    outbox.add(Delivery.due(new AdvisoryId(7), 1, "mail", NOW));
    mailFails = new NotHandedOver("refused", new IllegalStateException());
    relayAt(NOW);
    assertThat(outbox.get(0).state()).isEqualTo(State.PENDING);
    mailFails = null;
    relayAt(NOW.plusSeconds(75));

    assertThat(told).containsExactly("7-1-mail");
    assertThat(outbox.get(0).state()).isEqualTo(State.DELIVERED);
  }

  @Test
  @Tag("R17")
  void r17_an_administrator_decides_what_becomes_of_it() {
    outbox.add(Delivery.due(new AdvisoryId(7), 1, "mail", NOW).claimed().inDoubt());
    outbox.add(Delivery.due(new AdvisoryId(8), 1, "mail", NOW).claimed().inDoubt());

    assertThat(mend("nobody").list(Optional.of("nobody")).asOptional()).isEmpty();
    assertThat(mend("nobody").retry(Optional.of("nobody"), "7-1-mail").asOptional()).isEmpty();
    assertThat(mend("admin").list(Optional.of("admin")).asOptional().orElseThrow()).hasSize(2);
    assertThat(mend("admin").retry(Optional.of("admin"), "9-1-mail").asOptional()).isEmpty();

    assertThat(mend("admin").retry(Optional.of("admin"), "7-1-mail").asOptional()).isPresent();
    assertThat(mend("admin").settle(Optional.of("admin"), "8-1-mail").asOptional()).isPresent();

    assertThat(told).containsExactly("7-1-mail");
    assertThat(outbox).allMatch(one -> one.state() == State.DELIVERED);
    assertThat(mend("admin").retry(Optional.of("admin"), "8-1-mail").asOptional()).isEmpty();
  }

  private MendDelivery mend(String user) {
    People admins =
        (People)
            Proxy.newProxyInstance(
                People.class.getClassLoader(),
                new Class<?>[] {People.class},
                (proxy, method, args) -> user.equals("admin"));
    return new MendDelivery(new InMemoryOutbox(), admins, new NoLocks(), relay(NOW), () -> NOW);
  }

  /** From then on the node stores nothing. */
  private static final class NodeDeath extends Error {
    private static final long serialVersionUID = 1;
  }

  private void relayAt(Instant now) {
    relay(now).run();
  }

  private RelayDeliveries relay(Instant now) {
    return new RelayDeliveries(
        new InMemoryOutbox(),
        new OneRevision(),
        List.of(channel("site"), channel("mail")),
        new NoLocks(),
        () -> now);
  }

  private Channel channel(String name) {
    return new Channel() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public boolean knowsItAgain() {
        return name.equals("site");
      }

      @Override
      public void deliver(Revision revision, String idempotencyKey) {
        if (siteIsBroken && name.equals("site")) {
          throw new IllegalStateException("broken");
        }
        if (mailFails != null && name.equals("mail")) {
          throw mailFails;
        }
        if (mailBreaks != null && name.equals("mail")) {
          throw mailBreaks;
        }
        told.add(idempotencyKey);
        if (nodeDies) {
          nodeIsDead = true;
          throw new NodeDeath();
        }
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
    public List<Delivery> leftBehind() {
      return outbox.stream().filter(one -> one.state() == State.CLAIMED).toList();
    }

    @Override
    public List<Delivery> waitingForPerson() {
      return outbox.stream().filter(Delivery::waitsForPerson).toList();
    }

    @Override
    public Optional<Delivery> find(String key) {
      return outbox.stream().filter(one -> one.idempotencyKey().equals(key)).findFirst();
    }

    @Override
    public void note(Delivery delivery, Instant at, String how) {
      requireAlive();
      tries.add(delivery.idempotencyKey() + " " + how);
    }

    @Override
    public List<Try> tries(Delivery delivery) {
      return List.of();
    }

    @Override
    public void save(Delivery delivery) {
      requireAlive();
      outbox.replaceAll(
          old -> old.idempotencyKey().equals(delivery.idempotencyKey()) ? delivery : old);
    }
  }

  private void requireAlive() {
    if (nodeIsDead) {
      throw new NodeDeath();
    }
  }

  private static final class OneRevision implements Revisions {
    @Override
    public Optional<Revision> latest(AdvisoryId id) {
      return find(id, 1);
    }

    @Override
    public Optional<Revision> find(AdvisoryId id, int number) {
      Rendering rendering = new Rendering(List.of());
      CveId cveId = new CveId("CVE-2026-12345");
      return Optional.of(
          new Revision(
              id, number, cveId, AdvisoryFixture.complete(), rendering, rendering.digest(), NOW));
    }

    @Override
    public List<Publication> publications(AdvisoryId id) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<AdvisoryId> advisoryOf(CveId cveId) {
      return Optional.empty();
    }

    @Override
    public void publish(Revision revision, int draftVersion, List<Delivery> deliveries) {
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
