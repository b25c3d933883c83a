package org.embargo.app.imports;

import java.util.List;
import org.embargo.app.Drafts;
import org.embargo.app.Journal;
import org.embargo.app.Locks;
import org.embargo.app.Outcome;
import org.embargo.app.ReadAdvisories;
import org.embargo.app.Revisions;
import org.embargo.core.advisory.CveId;
import org.embargo.core.advisory.Revision;
import org.embargo.core.disclosure.LogEntry.What;
import org.embargo.core.outbox.Delivery;

/** Enters what was public before. It goes to this site alone: others have heard of it long ago. */
public final class Catalogue {
  private final Revisions revisions;
  private final Drafts drafts;
  private final Imports imports;
  private final Journal journal;
  private final Locks locks;

  public Catalogue(
      Revisions revisions, Drafts drafts, Imports imports, Journal journal, Locks locks) {
    this.revisions = revisions;
    this.drafts = drafts;
    this.imports = imports;
    this.journal = journal;
    this.locks = locks;
  }

  /** One answer for an id that is public here and one that is being prepared. */
  boolean has(CveId cveId) {
    return revisions.advisoryOf(cveId).isPresent()
        || drafts.awaitingPublication().stream()
            .flatMap(id -> drafts.find(id).stream())
            .anyMatch(draft -> draft.advisory().cveId().filter(cveId::equals).isPresent());
  }

  static <T> Outcome<T> known() {
    return Outcome.conflict("cveId", "is that of an advisory here");
  }

  /**
   * Alone in the cluster, and all of it or nothing.
   *
   * @param why the reason for what the scan has found; may be empty
   */
  Outcome<CveId> enter(CheckedImport checked, long projectId, String userKey, String why) {
    CveId cveId = checked.advisory().cveId().orElseThrow();
    return locks.whileHolding(
        List.of(Locks.PUBLICATION),
        () -> {
          if (has(cveId)) {
            return known();
          }
          long id = imports.enter(cveId, projectId, userKey, journal.now());
          Revision revision =
              new Revision(
                  id,
                  1,
                  cveId,
                  checked.advisory(),
                  checked.rendering(),
                  checked.rendering().digest(),
                  checked.publishedAt());
          revisions.publish(
              revision,
              List.of(Delivery.due(id, 1, ReadAdvisories.CHANNEL, checked.publishedAt())));
          journal.note(
              id,
              userKey,
              What.IMPORTED,
              cveId + ", SHA-256 " + revision.digest() + (why.isBlank() ? "" : ": " + why));
          return new Outcome.Done<>(cveId);
        });
  }
}
