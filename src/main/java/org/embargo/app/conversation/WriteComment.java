package org.embargo.app.conversation;

import java.util.Optional;
import org.embargo.app.common.Outcome;
import org.embargo.app.disclosure.Admission;
import org.embargo.app.disclosure.Admission.Admitted;
import org.embargo.app.register.Openings;
import org.embargo.core.conversation.Readers;
import org.embargo.core.disclosure.TrackedIssue;

/**
 * Writes a comment as somebody of the security team: for the team, or for the reporter too. In an
 * issue that the tracker hides from them, the reporter writes by this way too.
 */
public final class WriteComment {
  private final Admission admission;
  private final Comments comments;
  private final SharedComments shared;
  private final Openings openings;
  private final KeepInternal keepInternal;
  private final WriteHiddenComment writeHiddenComment;

  public WriteComment(
      Admission admission,
      Comments comments,
      SharedComments shared,
      Openings openings,
      KeepInternal keepInternal,
      WriteHiddenComment writeHiddenComment) {
    this.admission = admission;
    this.comments = comments;
    this.shared = shared;
    this.openings = openings;
    this.keepInternal = keepInternal;
    this.writeHiddenComment = writeHiddenComment;
  }

  private record Prepared(TrackedIssue issue, String author, Optional<Long> role) {}

  /**
   * Not under the issue's lock, because the tracker tells everybody while it writes.
   *
   * @return the comment's id
   */
  public Outcome<Long> write(
      String issueKey, Optional<String> userKey, String text, Readers readers) {
    return writeHiddenComment
        .write(issueKey, userKey, text, readers)
        .orElseGet(() -> writeInTracker(issueKey, userKey, text, readers));
  }

  private Outcome<Long> writeInTracker(
      String issueKey, Optional<String> userKey, String text, Readers readers) {
    return admission
        .asTeam(
            issueKey,
            userKey,
            admitted -> CommentText.check(text).then(ok -> prepare(admitted, text, readers)))
        .map(prepared -> write(prepared, text));
  }

  private Outcome<Prepared> prepare(Admitted admitted, String text, Readers readers) {
    TrackedIssue issue = admitted.file().issue();
    Optional<String> objection = readers.objection(openings.hasBegun(issue.id()));
    if (objection.isPresent()) {
      return Outcome.conflict("shared", objection.get());
    }
    boolean beyondTeam = readers != Readers.TEAM;
    String author = admitted.actor().userKey();
    if (beyondTeam) {
      shared.announce(issue.id(), author, comments.digestOf(text));
    }
    long team = admitted.file().setup().teamRoleId();
    return new Outcome.Done<>(
        new Prepared(issue, author, beyondTeam ? Optional.empty() : Optional.of(team)));
  }

  private long write(Prepared prepared, String text) {
    long id;
    try {
      id = comments.add(prepared.issue().id(), prepared.author(), text, prepared.role());
    } catch (RuntimeException | Error e) {
      // Else the same text would be taken for shared when it comes by another way some day.
      String digest = comments.digestOf(text);
      shared.withdraw(prepared.issue().id(), prepared.author(), digest);
      throw e;
    }
    // As the tracker's event would: should nobody have heard it, the announcement is open still.
    keepInternal.check(prepared.issue());
    return id;
  }
}
