package org.embargo.app;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.Draft;
import org.embargo.core.advisory.Rendering;
import org.embargo.core.advisory.Revision;
import org.embargo.core.gate.Decision;
import org.embargo.core.outbox.Delivery;

/**
 * Makes an advisory public if the gate is open. Every trigger ends here, and nothing else does it.
 */
public final class PublishAdvisory {
  private final Cases cases;
  private final Revisions revisions;
  private final Locks locks;
  private final List<Channel> channels;
  private final Clock clock;

  public PublishAdvisory(
      Cases cases, Revisions revisions, Locks locks, List<Channel> channels, Clock clock) {
    this.cases = cases;
    this.revisions = revisions;
    this.locks = locks;
    this.channels = List.copyOf(channels);
    this.clock = clock;
  }

  /** Empty when the issue has no case. */
  public Optional<Decision> publish(long issueId) {
    return locks.whileHolding(
        issueId,
        () -> {
          Optional<CaseFile> file = cases.find(issueId);
          Instant now = clock.instant();
          Optional<Decision> decision = file.map(present -> present.decisionAt(now));
          if (decision.filter(Decision.Allowed.class::isInstance).isPresent()) {
            publish(file.orElseThrow(), now);
          }
          return decision;
        });
  }

  private void publish(CaseFile file, Instant now) {
    Revision revision = revision(file, now);
    List<Delivery> deliveries =
        channels.stream()
            .map(channel -> Delivery.due(file.issue().id(), revision.number(), channel.name(), now))
            .toList();
    revisions.publish(revision, deliveries);
  }

  /** The bytes that were approved, and no others. */
  private static Revision revision(CaseFile file, Instant now) {
    Rendering rendering = file.paper().rendering().orElseThrow();
    Advisory advisory = file.paper().draft().map(Draft::advisory).orElseThrow();
    return new Revision(
        file.issue().id(),
        file.paper().nextRevision(),
        advisory.cveId().orElseThrow(),
        advisory,
        rendering,
        file.paper().approval().orElseThrow().digest(),
        now);
  }
}
