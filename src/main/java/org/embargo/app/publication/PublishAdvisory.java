package org.embargo.app.publication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.embargo.app.advisory.Drafts;
import org.embargo.app.common.ClusterClock;
import org.embargo.app.common.Locks;
import org.embargo.app.disclosure.DisclosureFile;
import org.embargo.app.disclosure.DisclosureFiles;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.AdvisoryId;
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
  private final ClusterClock clock;

  public PublishAdvisory(
      DisclosureFiles files, Drafts drafts, Ledger ledger, Locks locks, ClusterClock clock) {
    this.files = files;
    this.drafts = drafts;
    this.ledger = ledger;
    this.locks = locks;
    this.clock = clock;
  }

  /**
   * Does nothing where the gate is closed, where there is no disclosure, as of an issue that is
   * gone, and where somebody changes it meanwhile: the next minute looks again.
   */
  public void publish(AdvisoryId advisoryId) {
    List<Long> issues = files.issuesOf(advisoryId);
    Optional<DisclosureFile> seen =
        issues.isEmpty() ? Optional.empty() : files.ofAdvisory(advisoryId);
    seen.ifPresent(
        file -> {
          rememberPeople(file, issues);
          if (isOpen(file)) {
            locks.whileHolding(
                with(Locks.PUBLICATION, issues), () -> publishAlone(advisoryId, issues, file));
          }
        });
  }

  /** Looks without a lock, so that a draft that is slow to render holds up no other. */
  private boolean isOpen(DisclosureFile file) {
    Instant now = clock.now();
    return file.gate().firstLookAt(now) instanceof Decision.Allowed
        && file.gate().decisionAt(now) instanceof Decision.Allowed;
  }

  /** A stricter policy counts for the draft from now on, also where the policy is relaxed later. */
  private void rememberPeople(DisclosureFile file, List<Long> issues) {
    AdvisoryId advisoryId = file.paper().advisoryId();
    int people = file.paper().terms().persons();
    if (people > drafts.requiredPeople(advisoryId)) {
      locks.whileHolding(
          issues.stream().map(Locks::ofIssue).toList(),
          () -> {
            drafts.requirePeople(advisoryId, people);
            return people;
          });
    }
  }

  private static List<String> with(String first, List<Long> issues) {
    return Stream.concat(Stream.of(first), issues.stream().map(Locks::ofIssue)).toList();
  }

  /**
   * Decides again, on what is stored now.
   *
   * @param locked what it is about, as far as it is locked
   * @param seen what was rendered; what has changed since would be rendered under the lock
   */
  private boolean publishAlone(AdvisoryId advisoryId, List<Long> locked, DisclosureFile seen) {
    if (!files.issuesOf(advisoryId).equals(locked)) {
      return false;
    }
    Optional<DisclosureFile> file =
        files
            .ofAdvisory(advisoryId)
            .filter(present -> present.setup().cna().equals(seen.setup().cna()))
            .filter(present -> present.paper().isRenderedLike(seen.paper()));
    Instant now = clock.now();
    file.filter(present -> present.gate().decisionAt(now) instanceof Decision.Allowed)
        .ifPresent(present -> ledger.enter(present, revision(present, now)));
    return file.isPresent();
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
