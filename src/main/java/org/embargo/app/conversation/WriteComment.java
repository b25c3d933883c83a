package org.embargo.app.conversation;

import java.util.Optional;
import org.embargo.app.Admission;
import org.embargo.app.Admission.Admitted;
import org.embargo.app.Outcome;
import org.embargo.app.opening.Openings;
import org.embargo.core.conversation.Readers;
import org.embargo.core.disclosure.TrackedIssue;
import org.embargo.core.text.Text;

/** Writes a comment as somebody of the security team: for the team, or for the reporter too. */
public final class WriteComment {
  /** The tracker's own limit, unless an admin has changed it. */
  private static final int LONGEST = 32_767;

  private final Admission admission;
  private final Comments comments;
  private final SharedComments shared;
  private final Openings openings;
  private final KeepInternal keepInternal;

  public WriteComment(
      Admission admission,
      Comments comments,
      SharedComments shared,
      Openings openings,
      KeepInternal keepInternal) {
    this.admission = admission;
    this.comments = comments;
    this.shared = shared;
    this.openings = openings;
    this.keepInternal = keepInternal;
  }

  private record Prepared(TrackedIssue issue, String author, Optional<Long> role) {}

  /**
   * Not under the issue's lock, because the tracker tells everybody while it writes.
   *
   * @return the comment's id
   */
  public Outcome<Long> write(
      String issueKey, Optional<String> userKey, String text, Readers readers) {
    return admission
        .asTeam(issueKey, userKey, admitted -> prepare(admitted, text, readers))
        .map(prepared -> write(prepared, text));
  }

  private Outcome<Prepared> prepare(Admitted admitted, String text, Readers readers) {
    if (text.isBlank()) {
      return Outcome.invalid("body", "says nothing");
    }
    try {
      Text.inParagraphs(text, LONGEST);
    } catch (IllegalArgumentException e) {
      return Outcome.invalid("body", String.valueOf(e.getMessage()));
    }
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
