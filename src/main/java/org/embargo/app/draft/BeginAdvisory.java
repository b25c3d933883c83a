package org.embargo.app.draft;

import java.util.Optional;
import org.embargo.app.advisory.Advisories;
import org.embargo.app.advisory.AdvisoryKey;
import org.embargo.app.common.Outcome;
import org.embargo.app.disclosure.Admission;
import org.embargo.app.disclosure.Admission.Admitted;
import org.embargo.app.disclosure.DisclosureFile;
import org.embargo.app.disclosure.DisclosureFiles;
import org.embargo.app.history.Journal;
import org.embargo.core.advisory.AdvisoryId;
import org.embargo.core.history.LogEntry.What;
import org.embargo.core.history.Subject;

/** Begins another advisory of an issue, for one more CVE id. */
public final class BeginAdvisory {
  private final Admission admission;
  private final Advisories advisories;
  private final DisclosureFiles files;
  private final Journal journal;

  public BeginAdvisory(
      Admission admission, Advisories advisories, DisclosureFiles files, Journal journal) {
    this.admission = admission;
    this.advisories = advisories;
    this.files = files;
    this.journal = journal;
  }

  /** Refused while there is one that nobody has written anything of. */
  public Outcome<AdvisoryKey> begin(String issueKey, Optional<String> userKey) {
    return admission.asTeam(issueKey, userKey, this::begin);
  }

  private Outcome<AdvisoryKey> begin(Admitted admitted) {
    long issueId = admitted.file().issue().id();
    Optional<AdvisoryKey> empty =
        files.all(issueId).stream()
            .filter(file -> file.paper().draft().isEmpty())
            .map(DisclosureFile::key)
            .findFirst();
    if (empty.isPresent()) {
      return Outcome.conflict("", "Nothing is written of advisory " + empty.get() + " yet.");
    }
    AdvisoryId begun = advisories.begin(issueId, admitted.file().issue().projectId());
    int number = advisories.of(issueId).size();
    journal.note(
        journal.now(),
        Subject.ofAdvisory(begun, issueId),
        admitted.actor().userKey(),
        What.ADVISORY_BEGUN,
        "advisory " + number);
    return new Outcome.Done<>(new AdvisoryKey(admitted.file().issue().key(), number));
  }
}
