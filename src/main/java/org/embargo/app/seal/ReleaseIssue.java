package org.embargo.app.seal;

import java.time.Instant;
import java.util.Optional;
import org.embargo.app.collaboration.KeepCollaborators;
import org.embargo.app.common.Outcome;
import org.embargo.app.common.Reason;
import org.embargo.app.disclosure.Admission;
import org.embargo.app.disclosure.Admission.Admitted;
import org.embargo.app.guard.Guard;
import org.embargo.app.history.Journal;
import org.embargo.core.disclosure.TrackedIssue;
import org.embargo.core.history.LogEntry.What;

/**
 * Ends the guard over an issue that is no security issue after all, and over its parts. Its level
 * stays: it is for the team to take it off.
 */
public final class ReleaseIssue {
  private final Admission admission;
  private final Guard guard;
  private final KeepCollaborators keepCollaborators;
  private final Journal journal;

  public ReleaseIssue(
      Admission admission, Guard guard, KeepCollaborators keepCollaborators, Journal journal) {
    this.admission = admission;
    this.guard = guard;
    this.keepCollaborators = keepCollaborators;
    this.journal = journal;
  }

  public Outcome<TrackedIssue> release(String issueKey, Optional<String> userKey, String reason) {
    Outcome<TrackedIssue> released =
        admission.asTeam(
            issueKey,
            userKey,
            admitted -> Reason.check(reason).then(why -> release(admitted, why)));
    released.asOptional().ifPresent(this::index);
    return released;
  }

  private Outcome<TrackedIssue> release(Admitted admitted, String reason) {
    TrackedIssue issue = admitted.file().issue();
    Instant now = journal.now();
    if (admitted.file().setup().covers(issue.projectId(), issue.typeId())
        || guard.sealedParent(issue).isPresent()) {
      return Outcome.conflict("", "It is a security issue, or a part of one: change that first.");
    }
    if (admitted.file().disclosure().embargo().filter(e -> e.holdsAt(now)).isPresent()) {
      return Outcome.conflict("", "It is under embargo.");
    }
    if (guard.mayHaveOpened(issue)) {
      return Outcome.conflict("", "It is open already.");
    }
    guard.forget(issue.id());
    for (TrackedIssue part : guard.partsOf(issue.id())) {
      guard.forget(part.id());
      keepCollaborators.end(part);
    }
    keepCollaborators.end(issue);
    journal.note(now, issue.id(), admitted.actor().userKey(), What.RELEASED, reason);
    return new Outcome.Done<>(issue);
  }

  private void index(TrackedIssue issue) {
    keepCollaborators.index(issue.id());
    guard.partsOf(issue.id()).forEach(part -> keepCollaborators.index(part.id()));
  }
}
