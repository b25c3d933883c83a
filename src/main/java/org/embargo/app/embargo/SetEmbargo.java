package org.embargo.app.embargo;

import java.time.Instant;
import java.util.Optional;
import org.embargo.app.advisory.Publications;
import org.embargo.app.common.Outcome;
import org.embargo.app.disclosure.Admission;
import org.embargo.app.disclosure.Admission.Admitted;
import org.embargo.app.history.Journal;
import org.embargo.app.register.Disclosures;
import org.embargo.core.disclosure.Disclosure;
import org.embargo.core.embargo.Embargo;
import org.embargo.core.embargo.EmbargoChange;
import org.embargo.core.history.LogEntry.What;

/** Sets or extends the embargo of a disclosure. */
public final class SetEmbargo {
  private final Admission admission;
  private final Disclosures disclosures;
  private final Publications publications;
  private final Journal journal;

  public SetEmbargo(
      Admission admission, Disclosures disclosures, Publications publications, Journal journal) {
    this.admission = admission;
    this.disclosures = disclosures;
    this.publications = publications;
    this.journal = journal;
  }

  public Outcome<Embargo> set(String issueKey, Optional<String> userKey, EmbargoChange change) {
    return admission.asTeam(issueKey, userKey, admitted -> set(admitted, change));
  }

  private Outcome<Embargo> set(Admitted admitted, EmbargoChange change) {
    if (publications.haveBegun(admitted.file().issue().id())) {
      return Outcome.conflict("until", "comes too late: the advisory is public");
    }
    Disclosure disclosure = admitted.file().disclosure();
    Instant now = journal.now();
    return change
        .problem(disclosure.embargo(), now)
        .<Outcome<Embargo>>map(problem -> Outcome.invalid(problem.field(), problem.reason()))
        .orElseGet(() -> new Outcome.Done<>(store(admitted, change, now)));
  }

  private Embargo store(Admitted admitted, EmbargoChange change, Instant now) {
    Disclosure disclosure = admitted.file().disclosure();
    Embargo embargo = new Embargo(change.until());
    disclosures.save(disclosure.embargoed(embargo));
    journal.note(
        now,
        disclosure.issueId(),
        admitted.actor().userKey(),
        disclosure.embargo().isPresent() ? What.EMBARGO_EXTENDED : What.EMBARGO_SET,
        embargo.inHistory(change.reason()));
    return embargo;
  }
}
