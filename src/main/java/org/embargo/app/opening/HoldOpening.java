package org.embargo.app.opening;

import java.util.Optional;
import org.embargo.app.Admission;
import org.embargo.app.Admission.Admitted;
import org.embargo.app.Journal;
import org.embargo.app.Outcome;
import org.embargo.app.Reason;
import org.embargo.core.disclosure.LogEntry.What;
import org.embargo.core.opening.Opening;
import org.embargo.core.opening.Opening.State;

/** Keeps an issue private that the project's policy would open, or lets it go on. */
public final class HoldOpening {
  private final Admission admission;
  private final Openings openings;
  private final Journal journal;

  public HoldOpening(Admission admission, Openings openings, Journal journal) {
    this.admission = admission;
    this.openings = openings;
    this.journal = journal;
  }

  /** One person is enough: closed is safe. */
  public Outcome<Opening> hold(String issueKey, Optional<String> userKey, String reason) {
    return change(
        issueKey, userKey, reason, new Change(State.PLANNED, State.HELD, What.OPENING_HELD));
  }

  /** It is opened when two persons have agreed to it, or at once should that be over. */
  public Outcome<Opening> resume(String issueKey, Optional<String> userKey, String reason) {
    return change(
        issueKey, userKey, reason, new Change(State.HELD, State.PLANNED, What.OPENING_RESUMED));
  }

  private record Change(State from, State to, What what) {}

  private Outcome<Opening> change(
      String issueKey, Optional<String> userKey, String reason, Change change) {
    return admission.asTeam(
        issueKey,
        userKey,
        admitted -> Reason.check(reason).then(why -> change(admitted, why, change)));
  }

  private Outcome<Opening> change(Admitted admitted, String reason, Change change) {
    long issueId = admitted.file().issue().id();
    Optional<Opening> present =
        openings.find(issueId).filter(opening -> opening.state() == change.from);
    if (present.isEmpty()) {
      return Outcome.conflict("", "The opening of the issue is not " + words(change.from) + ".");
    }
    Opening changed = present.get().in(change.to);
    openings.save(changed);
    journal.note(issueId, admitted.actor().userKey(), change.what, reason);
    return new Outcome.Done<>(changed);
  }

  private static String words(State state) {
    return state == State.HELD ? "held" : "planned";
  }
}
