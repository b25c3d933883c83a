package org.embargo.app.conversation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.embargo.app.guard.Guarded;
import org.embargo.app.guard.Rounds;
import org.embargo.app.tracker.People;
import org.embargo.core.conversation.Remark;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.disclosure.TrackedIssue;

/** What the security team has written, and who may read it. */
public final class TeamComments {
  private final Comments comments;
  private final SharedComments shared;
  private final People people;
  private final Guarded guarded;
  private final Rounds rounds;

  public TeamComments(
      Comments comments, SharedComments shared, People people, Guarded guarded, Rounds rounds) {
    this.comments = comments;
    this.shared = shared;
    this.people = people;
    this.guarded = guarded;
    this.rounds = rounds;
  }

  /**
   * Those that the reporter can read though nobody has shared them. What was written before the
   * last round, or before the issue was sealed, stays as it is: its author may have joined the team
   * since, and what has been read cannot be taken back.
   */
  List<Remark> open(TrackedIssue issue, ProjectSetup setup) {
    Instant from = from(issue.id());
    return comments.of(issue.id()).stream()
        .filter(one -> !one.changedAt().isBefore(from))
        .filter(one -> one.roleId().filter(role -> role == setup.teamRoleId()).isEmpty())
        .filter(one -> one.isToBeKeptInternal(byTeam(one, setup), shared.has(one.id())))
        .toList();
  }

  /**
   * All that others than the team can read though nobody has shared them, whenever written. What
   * the reporter cannot read was somebody's of the team, who may have left it since.
   */
  List<Remark> beyondTeam(TrackedIssue issue, ProjectSetup setup) {
    return comments.of(issue.id()).stream()
        .filter(one -> one.roleId().filter(role -> role == setup.teamRoleId()).isEmpty())
        .filter(one -> byTeam(one, setup) || !one.isOpen())
        .filter(one -> !shared.has(one.id()))
        .toList();
  }

  private Instant from(long issueId) {
    return Stream.of(guarded.since(issueId), rounds.lastCompleted())
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder())
        .map(at -> at.minus(Rounds.MARGIN))
        .orElse(Instant.EPOCH);
  }

  private boolean byTeam(Remark comment, ProjectSetup setup) {
    return comment.authorKey().filter(who -> people.onSecurityTeam(who, setup)).isPresent();
  }

  /**
   * @return false when it has turned out to be one that is meant to be shared
   */
  boolean restrict(long issueId, Remark comment, ProjectSetup setup) {
    boolean isShared =
        comment
            .authorKey()
            .filter(author -> shared.claim(issueId, author, comment.digest(), comment.id()))
            .isPresent();
    if (isShared) {
      return false;
    }
    comments.restrict(comment.id(), setup.teamRoleId());
    return true;
  }
}
