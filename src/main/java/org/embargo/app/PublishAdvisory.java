package org.embargo.app;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.Draft;
import org.embargo.core.advisory.Rendering;
import org.embargo.core.advisory.Revision;
import org.embargo.core.gate.Decision;

/**
 * Makes an advisory public if the gate is open. Every trigger ends here, and nothing else does it.
 */
public final class PublishAdvisory {
  private final DisclosureFiles files;
  private final Ledger ledger;
  private final Drafts drafts;
  private final Locks locks;
  private final Clock clock;

  public PublishAdvisory(
      DisclosureFiles files, Drafts drafts, Ledger ledger, Locks locks, Clock clock) {
    this.files = files;
    this.drafts = drafts;
    this.ledger = ledger;
    this.locks = locks;
    this.clock = clock;
  }

  /** Empty when there is no disclosure, as of an issue that is gone. */
  public Optional<Decision> publish(long advisoryId) {
    List<Long> issues = files.issuesOf(advisoryId);
    return issues.isEmpty()
        ? Optional.empty()
        : locks.whileHolding(
            Stream.concat(Stream.of(Locks.PUBLICATION), issues.stream().map(Locks::ofIssue))
                .toList(),
            () -> publishAlone(advisoryId, issues));
  }

  /**
   * @param locked what it is about, as far as it is locked
   */
  private Optional<Decision> publishAlone(long advisoryId, List<Long> locked) {
    if (!files.issuesOf(advisoryId).equals(locked)) {
      // Somebody has changed what it is about meanwhile: the next minute locks that.
      return Optional.empty();
    }
    Optional<DisclosureFile> file = files.ofAdvisory(advisoryId);
    file.ifPresent(present -> drafts.requirePeople(advisoryId, present.paper().terms().persons()));
    Instant now = clock.instant();
    Optional<Decision> decision = file.map(present -> present.decisionAt(now));
    if (decision.filter(Decision.Allowed.class::isInstance).isPresent()) {
      ledger.enter(file.orElseThrow(), revision(file.orElseThrow(), now));
    }
    return decision;
  }

  /** The bytes that were approved, and no others. */
  private static Revision revision(DisclosureFile file, Instant now) {
    Rendering rendering = file.paper().rendering().orElseThrow();
    Advisory advisory = file.paper().draft().map(Draft::advisory).orElseThrow();
    return new Revision(
        file.paper().advisoryId(),
        file.paper().nextRevision(),
        advisory.cveId().orElseThrow(),
        advisory,
        rendering,
        file.approval().orElseThrow().digest(),
        now);
  }
}
