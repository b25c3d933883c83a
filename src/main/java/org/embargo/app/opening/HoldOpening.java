package org.embargo.app.opening;

import java.time.Instant;
import java.util.Optional;
import org.embargo.app.common.Outcome;
import org.embargo.app.common.Reason;
import org.embargo.app.disclosure.Admission;
import org.embargo.app.disclosure.Admission.Admitted;
import org.embargo.app.history.Journal;
import org.embargo.app.register.Openings;
import org.embargo.core.disclosure.TrackedIssue;
import org.embargo.core.history.LogEntry.What;
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

  /** One person is enough, and it can be done before anything is public: closed is safe. */
  public Outcome<TrackedIssue> hold(String issueKey, Optional<String> userKey, String reason) {
    return admission.asTeam(
        issueKey, userKey, admitted -> Reason.check(reason).then(why -> hold(admitted, why)));
  }

  private Outcome<TrackedIssue> hold(Admitted admitted, String reason) {
    TrackedIssue issue = admitted.file().issue();
    Optional<Opening> present = openings.find(issue.id());
    if (present.filter(one -> one.state() != State.PLANNED).isPresent()) {
      return Outcome.conflict(
          "",
          present.get().hasBegun()
              ? "It is open already: seal it again."
              : "It stays private already.");
    }
    Instant now = journal.now();
    openings.save(
        present
            .map(planned -> planned.in(State.HELD))
            .orElseGet(() -> Opening.kept(issue.id(), issue.projectId(), now)));
    return noted(admitted, now, What.OPENING_HELD, reason);
  }

  /** Two persons have agreed to it before: it is opened when it is due, or at once. */
  public Outcome<TrackedIssue> resume(String issueKey, Optional<String> userKey, String reason) {
    return admission.asTeam(
        issueKey, userKey, admitted -> Reason.check(reason).then(why -> resume(admitted, why)));
  }

  private Outcome<TrackedIssue> resume(Admitted admitted, String reason) {
    long issueId = admitted.file().issue().id();
    Optional<Opening> present = openings.find(issueId);
    State state = present.map(Opening::state).orElse(State.PLANNED);
    if (state == State.HELD) {
      openings.save(present.orElseThrow().in(State.PLANNED));
    } else if (state == State.KEPT) {
      openings.remove(issueId);
    } else {
      return Outcome.conflict("", "Nobody has said that it is to stay private.");
    }
    return noted(admitted, journal.now(), What.OPENING_RESUMED, reason);
  }

  private Outcome<TrackedIssue> noted(Admitted admitted, Instant now, What what, String reason) {
    TrackedIssue issue = admitted.file().issue();
    journal.note(now, issue.id(), admitted.actor().userKey(), what, reason);
    return new Outcome.Done<>(issue);
  }
}
