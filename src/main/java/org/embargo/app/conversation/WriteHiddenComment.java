package org.embargo.app.conversation;

import java.util.Optional;
import org.embargo.app.common.Outcome;
import org.embargo.app.seal.MisplacedAccess;
import org.embargo.app.seal.MisplacedAccess.Entry;
import org.embargo.app.seal.TellOfComment;
import org.embargo.core.conversation.Readers;
import org.embargo.core.disclosure.ProjectSetup;

/**
 * Writes a comment in an issue that is hidden from everybody in the tracker, as its team or its
 * reporter. No event goes out: mail rules and webhooks of the project that the issue is in are
 * nobody's who may read it. The team is mailed the key when its reporter has written.
 */
public final class WriteHiddenComment {
  private final MisplacedAccess access;
  private final Comments comments;
  private final SharedComments shared;
  private final KeepInternal keepInternal;
  private final TellOfComment tellOfComment;

  public WriteHiddenComment(
      MisplacedAccess access,
      Comments comments,
      SharedComments shared,
      KeepInternal keepInternal,
      TellOfComment tellOfComment) {
    this.access = access;
    this.comments = comments;
    this.shared = shared;
    this.keepInternal = keepInternal;
    this.tellOfComment = tellOfComment;
  }

  /**
   * @return the comment's id, or why it was not written; empty when the issue is not hidden, or not
   *     for this person
   */
  Optional<Outcome<Long>> write(
      String issueKey, Optional<String> userKey, String text, Readers readers) {
    return access
        .reader(issueKey, userKey)
        .map(entry -> CommentText.check(text).then(ok -> write(entry, text, readers)));
  }

  private Outcome<Long> write(Entry entry, String text, Readers readers) {
    Optional<String> objection = readers.objection(false);
    if (objection.isPresent()) {
      return Outcome.conflict("shared", objection.get());
    }
    return new Outcome.Done<>(
        entry.actor().onSecurityTeam()
            ? asTeam(entry, entry.home().orElseThrow(), text, readers)
            : asReporter(entry, text));
  }

  private long asTeam(Entry entry, ProjectSetup home, String text, Readers readers) {
    String author = entry.actor().userKey();
    long issueId = entry.issue().id();
    if (readers == Readers.TEAM) {
      return comments.addSilently(issueId, author, text, Optional.of(home.teamRoleId()));
    }
    String digest = comments.digestOf(text);
    shared.announce(issueId, author, digest);
    long id;
    try {
      id = comments.addSilently(issueId, author, text, Optional.empty());
    } catch (RuntimeException | Error e) {
      shared.withdraw(issueId, author, digest);
      throw e;
    }
    keepInternal.check(entry.issue());
    return id;
  }

  private long asReporter(Entry entry, String text) {
    String author = entry.actor().userKey();
    long id = comments.addSilently(entry.issue().id(), author, text, Optional.empty());
    entry.home().ifPresent(home -> tellOfComment.tell(home, entry.issue().key(), id));
    return id;
  }
}
