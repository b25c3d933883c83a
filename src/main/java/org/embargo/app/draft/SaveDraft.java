package org.embargo.app.draft;

import java.util.Optional;
import java.util.function.Function;
import org.embargo.app.advisory.AdvisoryKey;
import org.embargo.app.advisory.Drafts;
import org.embargo.app.common.ClusterClock;
import org.embargo.app.common.Outcome;
import org.embargo.app.disclosure.Admission;
import org.embargo.app.disclosure.Admission.Admitted;
import org.embargo.app.history.Log;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.CveId;
import org.embargo.core.advisory.Draft;
import org.embargo.core.history.LogEntry;
import org.embargo.core.history.LogEntry.What;

/** Saves the draft of the advisory. A changed draft is no longer the one that was approved. */
public final class SaveDraft {
  private final Admission admission;
  private final Drafts drafts;
  private final Log log;
  private final ClusterClock clock;

  public SaveDraft(Admission admission, Drafts drafts, Log log, ClusterClock clock) {
    this.admission = admission;
    this.drafts = drafts;
    this.log = log;
    this.clock = clock;
  }

  /**
   * @param basedOn the version that was edited, 0 for the first draft; refused as a conflict when
   *     somebody else has saved since
   */
  public Outcome<Draft> save(
      AdvisoryKey key, Optional<String> userKey, long basedOn, Advisory advisory) {
    return edit(key, userKey, basedOn, basedOn, any -> new Outcome.Done<>(advisory));
  }

  /**
   * As {@link #save}, for who says only what becomes different.
   *
   * @param from the version that is taken up again, which may be an earlier one; the present one if
   *     there is no such version
   * @param editor makes the next draft out of that
   */
  public Outcome<Draft> edit(
      AdvisoryKey key,
      Optional<String> userKey,
      long basedOn,
      long from,
      Function<Optional<Advisory>, Outcome<Advisory>> editor) {
    return admission.asTeam(key, userKey, admitted -> edit(admitted, basedOn, from, editor));
  }

  private Outcome<Draft> edit(
      Admitted admitted,
      long basedOn,
      long from,
      Function<Optional<Advisory>, Outcome<Advisory>> editor) {
    int present = admitted.file().paper().draft().map(Draft::version).orElse(0);
    if (basedOn != present) {
      return Outcome.conflict(
          "basedOn", "is " + basedOn + ", but the draft is at version " + present + " by now");
    }
    return editor
        .apply(admitted.file().paper().before(from, drafts).map(Draft::advisory))
        .then(advisory -> save(admitted, present, advisory));
  }

  private Outcome<Draft> save(Admitted admitted, int present, Advisory advisory) {
    Optional<CveId> publicId = admitted.file().paper().publicId();
    if (publicId.isPresent() && !publicId.equals(advisory.cveId())) {
      return Outcome.conflict("cveId", "is public as " + publicId.get() + " and stays");
    }
    // Pressing "save" instead of "approve" makes nobody the author of what another wrote.
    return new Outcome.Done<>(
        admitted
            .file()
            .paper()
            .draft()
            .filter(draft -> draft.advisory().equals(advisory))
            .orElseGet(() -> store(admitted, present + 1, advisory)));
  }

  private Draft store(Admitted admitted, int version, Advisory advisory) {
    Draft draft =
        new Draft(
            admitted.file().paper().advisoryId(),
            version,
            advisory,
            admitted.actor().userKey(),
            clock.now());
    drafts.save(draft);
    drafts.requirePeople(draft.advisoryId(), admitted.file().paper().terms().persons());
    log.append(
        new LogEntry(
            admitted.file().subject(),
            draft.savedAt(),
            draft.author(),
            What.DRAFT_SAVED,
            admitted.file().key().inHistory() + "version " + version));
    return draft;
  }
}
