package org.embargo.app.imports;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.embargo.app.common.ClusterClock;
import org.embargo.app.common.Locks;
import org.embargo.app.common.Outcome;
import org.embargo.app.imports.CompareWithDrafts.Compared;
import org.embargo.app.publication.PublishDue;
import org.embargo.core.advisory.AdvisoryId;
import org.embargo.core.advisory.Fingerprint;

/**
 * Publishes an import, unless a version of a draft is like it, of whichever project, public or not.
 * This is asked last, when nothing else is against the import, so that nobody asks it without a
 * trace: either the import becomes public, or the team of the draft is told.
 */
public final class PublishImport {
  /** The same for every cause that is not public. */
  static final String REFUSAL = "The import cannot be confirmed.";

  /**
   * Whether another draft is like the import changes nothing in it: as long as nothing becomes
   * public, nobody may ask that without a trace.
   */
  static final String BROKEN =
      "The import cannot be compared with every draft: a version of one cannot be read. Jira's log"
          + " names it by its ids. Restore its row from a backup, and confirm the import again.";

  private final CompareWithDrafts compareWithDrafts;
  private final Catalogue catalogue;
  private final StagedImports stagedImports;
  private final TellOfRefusal tellOfRefusal;
  private final PublishDue publishDue;
  private final ClusterClock clock;
  private final Locks locks;

  public PublishImport(
      CompareWithDrafts compareWithDrafts,
      Catalogue catalogue,
      StagedImports stagedImports,
      TellOfRefusal tellOfRefusal,
      PublishDue publishDue,
      ClusterClock clock,
      Locks locks) {
    this.compareWithDrafts = compareWithDrafts;
    this.catalogue = catalogue;
    this.stagedImports = stagedImports;
    this.tellOfRefusal = tellOfRefusal;
    this.publishDue = publishDue;
    this.clock = clock;
    this.locks = locks;
  }

  Outcome<CheckedImport> publish(ReadyImport ready) {
    Fingerprint fingerprint = ready.checked().fingerprint();
    Compared before = compareWithDrafts.all(fingerprint);
    Set<AdvisoryId> likened = new HashSet<>();
    Outcome<CheckedImport> outcome =
        locks.whileHolding(
            List.of(Locks.PUBLICATION, Locks.ofProject(ready.projectId())),
            () ->
                isStillThere(ready)
                    ? catalogue
                        .refuseKnown(ready.checked())
                        .then(
                            checked -> {
                              Compared compared = compareWithDrafts.again(before, fingerprint);
                              likened.addAll(compared.advisories());
                              return enter(ready, compared);
                            })
                    : Outcome.unknown());
    if (!likened.isEmpty()) {
      tellOfRefusal.tell(ready, likened);
    }
    outcome.asOptional().ifPresent(done -> publishDue.run());
    return outcome;
  }

  /** Somebody else may have confirmed or discarded it meanwhile. */
  private boolean isStillThere(ReadyImport ready) {
    return ready
        .staged()
        .map(one -> stagedImports.find(ready.projectId(), one.id(), clock.now()).isPresent())
        .orElse(true);
  }

  /**
   * What could be compared does not wait any more, whatever becomes of it: versions of drafts are
   * never taken away.
   */
  private Outcome<CheckedImport> enter(ReadyImport ready, Compared compared) {
    if (!compared.isWhole()) {
      return Outcome.conflict("", BROKEN);
    }
    ready.staged().map(StagedImport::id).ifPresent(stagedImports::remove);
    if (!compared.advisories().isEmpty()) {
      return Outcome.conflict("", REFUSAL);
    }
    catalogue.enter(ready);
    return new Outcome.Done<>(ready.checked());
  }
}
