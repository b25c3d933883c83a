package org.embargo.app.conversation;

import java.util.List;
import java.util.Optional;
import org.embargo.app.seal.MisplacedAccess.Entry;
import org.embargo.app.tracker.People;
import org.embargo.core.conversation.StoredComment;
import org.embargo.core.conversation.StoredComment.Reader;
import org.embargo.core.disclosure.ProjectSetup;

/** Reads the comments of an issue that is hidden from everybody in the tracker. */
public final class ReadHiddenComments {
  private final Comments comments;
  private final SharedComments shared;
  private final People people;

  public ReadHiddenComments(Comments comments, SharedComments shared, People people) {
    this.comments = comments;
    this.shared = shared;
    this.people = people;
  }

  /** Those that this person may read, oldest first. */
  public List<StoredComment> of(Entry entry) {
    Reader reader =
        new Reader(
            entry.actor().userKey(),
            entry.actor().onSecurityTeam()
                ? entry.home().map(ProjectSetup::teamRoleId)
                : Optional.empty());
    return comments.read(entry.issue().id()).stream()
        .filter(one -> one.isFor(reader, byTeam(one, entry), shared.has(one.id())))
        .toList();
  }

  private boolean byTeam(StoredComment comment, Entry entry) {
    return entry
        .home()
        .filter(
            home -> comment.authorKey().filter(who -> people.onSecurityTeam(who, home)).isPresent())
        .isPresent();
  }
}
