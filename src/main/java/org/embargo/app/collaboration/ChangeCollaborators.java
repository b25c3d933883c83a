package org.embargo.app.collaboration;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.embargo.app.collaboration.CollaboratorField.Content;
import org.embargo.app.common.Outcome;
import org.embargo.app.common.Reason;
import org.embargo.app.disclosure.Admission;
import org.embargo.app.disclosure.Admission.Admitted;
import org.embargo.app.history.Journal;
import org.embargo.app.tracker.Issues;
import org.embargo.core.history.LogEntry.What;

/** Lets somebody into one sealed issue by name, with a reason, and takes them out again. */
public final class ChangeCollaborators {
  private final Admission admission;
  private final CollaboratorField field;
  private final Rosters rosters;
  private final Issues issues;
  private final Journal journal;

  public ChangeCollaborators(
      Admission admission,
      CollaboratorField field,
      Rosters rosters,
      Issues issues,
      Journal journal) {
    this.admission = admission;
    this.field = field;
    this.rosters = rosters;
    this.issues = issues;
    this.journal = journal;
  }

  /**
   * @param collaborator the user key; empty when there is no such user
   */
  public Outcome<String> add(
      String issueKey, Optional<String> userKey, Optional<String> collaborator, String reason) {
    return finish(
        admission.asTeam(
            issueKey,
            userKey,
            admitted ->
                Reason.check(reason)
                    .then(
                        why ->
                            collaborator
                                .map(who -> add(admitted, who, why))
                                .orElseGet(() -> Outcome.invalid("user", "is unknown")))));
  }

  private Outcome<String> add(Admitted admitted, String who, String reason) {
    long issueId = admitted.file().issue().id();
    Optional<Content> content = field.of(issueId, admitted.file().setup());
    if (content.isEmpty()) {
      return Outcome.conflict("", "The level that seals it lets nobody in by name.");
    }
    if (rosters.isOver(issueId)) {
      return Outcome.conflict("", "The disclosure is over: what was written is public.");
    }
    if (issues.maySee(who, issueId)) {
      return Outcome.conflict("user", "sees the issue already");
    }
    Instant now = journal.now();
    Set<String> before = content.get().userKeys();
    Set<String> after = new TreeSet<>(before);
    after.add(who);
    field.set(issueId, admitted.file().setup(), after);
    if (!issues.maySee(who, issueId)) {
      field.set(issueId, admitted.file().setup(), before);
      return Outcome.conflict(
          "user", "is deactivated or may not browse the project, and so would not see the issue");
    }
    rosters.add(issueId, who);
    journal.note(
        now, issueId, admitted.actor().userKey(), What.COLLABORATOR_ADDED, who + ": " + reason);
    return new Outcome.Done<>(admitted.file().issue().key());
  }

  public Outcome<String> remove(
      String issueKey, Optional<String> userKey, Optional<String> collaborator) {
    return finish(
        admission.asTeam(
            issueKey,
            userKey,
            admitted ->
                collaborator
                    .filter(who -> rosters.membersOf(admitted.file().issue().id()).contains(who))
                    .map(who -> remove(admitted, who))
                    .orElseGet(() -> Outcome.invalid("user", "is no collaborator"))));
  }

  private Outcome<String> remove(Admitted admitted, String who) {
    Instant now = journal.now();
    long issueId = admitted.file().issue().id();
    Optional<Content> content = field.of(issueId, admitted.file().setup());
    if (content.isPresent()) {
      Set<String> after = new TreeSet<>(content.get().userKeys());
      after.remove(who);
      field.set(issueId, admitted.file().setup(), after);
    }
    rosters.remove(issueId, who);
    journal.note(now, issueId, admitted.actor().userKey(), What.COLLABORATOR_REMOVED, who);
    return new Outcome.Done<>(admitted.file().issue().key());
  }

  /** After the change is stored: that must not be lost should the index fail. */
  private Outcome<String> finish(Outcome<String> changed) {
    changed.asOptional().flatMap(issues::byKey).ifPresent(issue -> issues.index(issue.id()));
    return changed;
  }
}
