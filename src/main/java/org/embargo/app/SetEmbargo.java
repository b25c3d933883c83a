package org.embargo.app;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.embargo.app.Admission.Admitted;
import org.embargo.core.disclosure.Disclosure;
import org.embargo.core.disclosure.LogEntry;
import org.embargo.core.disclosure.LogEntry.What;
import org.embargo.core.embargo.Embargo;
import org.embargo.core.embargo.EmbargoChange;

/** Sets or extends the embargo of a disclosure. */
public final class SetEmbargo {
  private final Admission admission;
  private final Disclosures disclosures;
  private final Publications publications;
  private final Log log;
  private final Clock clock;

  public SetEmbargo(
      Admission admission,
      Disclosures disclosures,
      Publications publications,
      Log log,
      Clock clock) {
    this.admission = admission;
    this.disclosures = disclosures;
    this.publications = publications;
    this.log = log;
    this.clock = clock;
  }

  public Outcome<Embargo> set(String issueKey, Optional<String> userKey, EmbargoChange change) {
    return admission.asTeam(issueKey, userKey, admitted -> set(admitted, change));
  }

  private Outcome<Embargo> set(Admitted admitted, EmbargoChange change) {
    if (publications.haveBegun(admitted.file().issue().id())) {
      return Outcome.conflict("until", "comes too late: the advisory is public");
    }
    Disclosure disclosure = admitted.file().disclosure();
    Instant now = clock.instant();
    return change
        .problem(disclosure.embargo(), now)
        .<Outcome<Embargo>>map(problem -> Outcome.invalid(problem.field(), problem.reason()))
        .orElseGet(() -> new Outcome.Done<>(store(admitted, change, now)));
  }

  private Embargo store(Admitted admitted, EmbargoChange change, Instant now) {
    Disclosure disclosure = admitted.file().disclosure();
    Embargo embargo = new Embargo(change.until());
    disclosures.save(disclosure.embargoed(embargo));
    What what = disclosure.embargo().isPresent() ? What.EMBARGO_EXTENDED : What.EMBARGO_SET;
    String why = ("until " + change.until() + " " + change.reason()).strip();
    log.append(new LogEntry(disclosure.issueId(), now, admitted.actor().userKey(), what, why));
    return embargo;
  }
}
