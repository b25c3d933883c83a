package org.embargo.app.draft;

import java.util.List;
import java.util.Optional;
import org.embargo.app.advisory.AdvisoryKey;
import org.embargo.app.advisory.Drafts;
import org.embargo.app.disclosure.Admission;
import org.embargo.app.disclosure.Admission.Admitted;
import org.embargo.app.disclosure.ScanForLeaks;
import org.embargo.core.advisory.Draft;
import org.embargo.core.advisory.DraftVersion;
import org.embargo.core.text.Problem;

/** Shows the draft of an advisory to the security team, and all that it was before. */
public final class ReadDrafts {
  private final Admission admission;
  private final Drafts drafts;
  private final ScanForLeaks scanForLeaks;

  public ReadDrafts(Admission admission, Drafts drafts, ScanForLeaks scanForLeaks) {
    this.admission = admission;
    this.drafts = drafts;
    this.scanForLeaks = scanForLeaks;
  }

  /**
   * What lies on the desk.
   *
   * @param leaks what the draft says that the public should perhaps not read
   * @param versions latest first
   */
  public record Desk(Admitted admitted, List<Problem> leaks, List<DraftVersion> versions) {}

  /** Empty for whoever is not of the team, and for an issue that is no disclosure. */
  public Optional<Desk> desk(AdvisoryKey key, Optional<String> userKey) {
    return admission
        .admitTeam(key, userKey)
        .map(
            admitted ->
                new Desk(
                    admitted,
                    scanForLeaks.in(admitted.file(), admitted.actor().userKey()),
                    drafts.versions(admitted.file().paper().advisoryId())));
  }

  /** As it was saved once; empty also for a number that nobody has saved. */
  public Optional<Draft> version(AdvisoryKey key, Optional<String> userKey, int number) {
    return admission
        .admitTeam(key, userKey)
        .flatMap(admitted -> drafts.version(admitted.file().paper().advisoryId(), number));
  }
}
