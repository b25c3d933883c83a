package org.embargo.app.seal;

import java.time.Instant;
import java.util.Optional;
import org.embargo.app.common.Redacted;
import org.embargo.app.history.Log;
import org.embargo.app.tracker.CurrentUser;
import org.embargo.app.tracker.Moves;
import org.embargo.app.tracker.Moves.Move;
import org.embargo.core.disclosure.TrackedIssue;
import org.embargo.core.history.LogEntry;
import org.embargo.core.history.LogEntry.What;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes into the history that an issue was moved to another project. It names who has moved it
 * where the tracker's own history does, and nobody else as the mover: a move is noticed in the
 * request of anybody.
 */
public final class NoteMove {
  private static final Logger logger = LoggerFactory.getLogger(NoteMove.class);

  private final Moves moves;
  private final CurrentUser currentUser;
  private final Log log;

  public NoteMove(Moves moves, CurrentUser currentUser, Log log) {
    this.moves = moves;
    this.currentUser = currentUser;
    this.log = log;
  }

  void note(TrackedIssue issue, long fromProject, Instant now) {
    Optional<String> mover = mover(issue);
    String what = "from project " + fromProject + " to project " + issue.projectId();
    String noticed = currentUser.key().map(user -> "; noticed in a request of " + user).orElse("");
    log.append(
        LogEntry.ofIssue(
            issue.id(),
            now,
            mover.orElse(LogEntry.PRODUCT),
            What.MOVED,
            mover.isPresent() ? what : what + noticed));
  }

  /** It is whoever has moved it here, unless that move has its line already. */
  private Optional<String> mover(TrackedIssue issue) {
    try {
      return moves
          .last(issue.id())
          .filter(move -> move.toProject() == issue.projectId())
          .filter(move -> !move.at().isBefore(lastNoted(issue.id())))
          .flatMap(Move::by);
    } catch (Throwable e) {
      logger.warn("who has moved issue {} cannot be read", issue.id(), new Redacted(e));
      return Optional.empty();
    }
  }

  private Instant lastNoted(long issueId) {
    return log.of(issueId).stream()
        .filter(line -> line.what() == What.OPENED || line.what() == What.MOVED)
        .map(LogEntry::at)
        .reduce((earlier, later) -> later)
        .orElse(Instant.EPOCH);
  }
}
