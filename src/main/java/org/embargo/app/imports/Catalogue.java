package org.embargo.app.imports;

import java.time.Instant;
import java.util.List;
import org.embargo.app.advisory.Advisories;
import org.embargo.app.advisory.Revisions;
import org.embargo.app.common.Outcome;
import org.embargo.app.history.Journal;
import org.embargo.app.project.ProjectJournal;
import org.embargo.app.site.ReadAdvisories;
import org.embargo.core.advisory.AdvisoryId;
import org.embargo.core.advisory.Revision;
import org.embargo.core.history.LogEntry.What;
import org.embargo.core.history.Subject;
import org.embargo.core.outbox.Delivery;
import org.embargo.core.project.ProjectLogEntry;
import org.embargo.core.project.ProjectLogEntry.Change;

/** Enters what was public before. It goes to this site alone: others have heard of it long ago. */
public final class Catalogue {
  private final Revisions revisions;
  private final Advisories advisories;
  private final Journal journal;
  private final ProjectJournal projectJournal;

  public Catalogue(
      Revisions revisions, Advisories advisories, Journal journal, ProjectJournal projectJournal) {
    this.revisions = revisions;
    this.advisories = advisories;
    this.journal = journal;
    this.projectJournal = projectJournal;
  }

  /** Refused where one of its ids is public here. What is not public has no say. */
  Outcome<CheckedImport> refuseKnown(CheckedImport checked) {
    return checked.cveIds().stream().anyMatch(id -> revisions.advisoryOf(id).isPresent())
        ? Outcome.conflict("cveId", "is that of an advisory here")
        : new Outcome.Done<>(checked);
  }

  /**
   * Called while {@link org.embargo.app.common.Locks#PUBLICATION} and the project's lock are held:
   * all of it or nothing.
   */
  void enter(ReadyImport ready) {
    CheckedImport checked = ready.checked();
    AdvisoryId id = advisories.beginImport(checked.cveId(), ready.projectId());
    Revision revision =
        new Revision(
            id,
            1,
            checked.cveId(),
            checked.advisory(),
            checked.rendering(),
            checked.digest(),
            checked.publishedAt());
    revisions.publish(
        revision, 0, List.of(Delivery.due(id, 1, ReadAdvisories.CHANNEL, checked.publishedAt())));
    Instant now = journal.now();
    projectJournal.note(
        now,
        ready.projectId(),
        ready.publishedBy(),
        new Change(
            ProjectLogEntry.What.IMPORT_PUBLISHED,
            ready.staged().map(one -> "import " + one.id()).orElse("by one person"),
            ready.staged().map(one -> "staged by " + one.by()).orElse(""),
            checked.cveId().value()));
    journal.note(
        now,
        Subject.ofImport(id),
        ready.publishedBy(),
        What.IMPORTED,
        checked.cveId()
            + ", SHA-256 "
            + checked.digest()
            + ready.stagedInHistory()
            + (ready.why().isBlank() ? "" : ": " + ready.why()));
  }
}
