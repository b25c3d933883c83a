package org.embargo.app.conversation;

import java.util.Optional;
import org.embargo.app.common.Outcome;
import org.embargo.app.disclosure.Admission;
import org.embargo.app.disclosure.Admission.Admitted;
import org.embargo.app.history.Journal;
import org.embargo.app.register.Openings;
import org.embargo.core.conversation.Readers;
import org.embargo.core.conversation.Remark;
import org.embargo.core.history.LogEntry.What;

/** Lets the reporter read what the security team has said among itself. */
public final class ShareComment {
  private final Admission admission;
  private final Comments comments;
  private final SharedComments shared;
  private final Openings openings;
  private final Journal journal;

  public ShareComment(
      Admission admission,
      Comments comments,
      SharedComments shared,
      Openings openings,
      Journal journal) {
    this.admission = admission;
    this.comments = comments;
    this.shared = shared;
    this.openings = openings;
    this.journal = journal;
  }

  /**
   * Nothing happens the second time. A comment that is restricted to others than the team is none
   * of the team's to share, and is answered as one that is not there.
   *
   * @param commentId as it was sent
   * @param readers beyond the team
   */
  public Outcome<Long> share(
      String issueKey, Optional<String> userKey, String commentId, Readers readers) {
    Outcome<Remark> noted =
        admission.asTeam(
            issueKey,
            userKey,
            admitted ->
                readers
                    .objection(openings.hasBegun(admitted.file().issue().id()))
                    .map(objection -> Outcome.<Remark>conflict("shared", objection))
                    .orElseGet(() -> note(admitted, commentId)));
    noted
        .asOptional()
        .filter(comment -> comment.roleId().isPresent())
        .map(Remark::id)
        .ifPresent(comments::open);
    return noted.map(Remark::id);
  }

  private Outcome<Remark> note(Admitted admitted, String commentId) {
    return comments.of(admitted.file().issue().id()).stream()
        .filter(one -> String.valueOf(one.id()).equals(commentId))
        .filter(one -> isOfTeam(one, admitted) || isShared(one))
        .findFirst()
        .map(one -> note(admitted, one))
        .orElseGet(Outcome::unknown);
  }

  private Outcome<Remark> note(Admitted admitted, Remark comment) {
    if (!shared.has(comment.id())) {
      long issueId = admitted.file().issue().id();
      String who = admitted.actor().userKey();
      String which = "comment " + comment.id();
      shared.add(issueId, who, comment.digest(), comment.id());
      journal.note(journal.now(), issueId, who, What.COMMENT_SHARED, which);
    }
    return new Outcome.Done<>(comment);
  }

  /** And nobody has restricted it since. */
  private boolean isShared(Remark comment) {
    return comment.isOpen() && comment.roleId().isEmpty() && shared.has(comment.id());
  }

  private static boolean isOfTeam(Remark comment, Admitted admitted) {
    long team = admitted.file().setup().teamRoleId();
    return comment.roleId().filter(role -> role == team).isPresent();
  }
}
