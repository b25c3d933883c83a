package org.embargo.app.embargo;

import java.time.Instant;
import java.util.Optional;
import org.embargo.app.common.Outcome;
import org.embargo.app.disclosure.Admission;
import org.embargo.app.disclosure.Admission.Admitted;
import org.embargo.app.history.Journal;
import org.embargo.core.embargo.ToldParty;
import org.embargo.core.history.LogEntry.What;

/** Writes down who outside of the team was told under the embargo, and who acknowledged it. */
public final class TellParty {
  private final Admission admission;
  private final ToldParties toldParties;
  private final Journal journal;

  public TellParty(Admission admission, ToldParties toldParties, Journal journal) {
    this.admission = admission;
    this.toldParties = toldParties;
    this.journal = journal;
  }

  /**
   * @param at when they were told; empty for now
   */
  public Outcome<ToldParty> tell(
      String issueKey, Optional<String> userKey, String who, String what, Optional<Instant> at) {
    return admission.asTeam(
        issueKey,
        userKey,
        admitted -> {
          Instant now = journal.now();
          if (at.filter(now::isBefore).isPresent()) {
            return Outcome.invalid("at", "lies in the future");
          }
          ToldParty told =
              toldParties.add(
                  new ToldParty(
                      0,
                      admitted.file().issue().id(),
                      who,
                      what,
                      at.orElse(now),
                      admitted.actor().userKey(),
                      Optional.empty()));
          note(admitted, now, What.PARTY_TOLD, who + " at " + told.at() + ": " + what);
          return new Outcome.Done<>(told);
        });
  }

  /** Nothing happens the second time. */
  public Outcome<ToldParty> acknowledge(String issueKey, Optional<String> userKey, long id) {
    return admission.asTeam(
        issueKey,
        userKey,
        admitted ->
            toldParties
                .find(id)
                .filter(told -> told.issueId() == admitted.file().issue().id())
                .map(told -> acknowledge(admitted, told))
                .orElseGet(Outcome::unknown));
  }

  private Outcome<ToldParty> acknowledge(Admitted admitted, ToldParty told) {
    if (told.acknowledgedAt().isPresent()) {
      return new Outcome.Done<>(told);
    }
    Instant now = journal.now();
    ToldParty acknowledged = told.acknowledged(now);
    toldParties.save(acknowledged);
    note(admitted, now, What.PARTY_ACKNOWLEDGED, told.who());
    return new Outcome.Done<>(acknowledged);
  }

  private void note(Admitted admitted, Instant now, What what, String why) {
    journal.note(now, admitted.file().issue().id(), admitted.actor().userKey(), what, why);
  }
}
