package org.embargo.app.conversation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.embargo.app.Locks;
import org.embargo.app.Log;
import org.embargo.app.ProjectSetups;
import org.embargo.app.seal.Keeper;
import org.embargo.core.conversation.Remark;
import org.embargo.core.disclosure.LogEntry;
import org.embargo.core.disclosure.LogEntry.What;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.disclosure.TrackedIssue;

/** Restricts comments of the security team that have come by another way than ours. */
public final class KeepInternal implements Keeper {
  private final ProjectSetups setups;
  private final TeamComments teamComments;
  private final Log log;
  private final Locks locks;
  private final Clock clock;

  public KeepInternal(
      ProjectSetups setups, TeamComments teamComments, Log log, Locks locks, Clock clock) {
    this.setups = setups;
    this.teamComments = teamComments;
    this.log = log;
    this.locks = locks;
    this.clock = clock;
  }

  /** An issue whose project is not set up is hidden from everybody, its comments with it. */
  @Override
  public void check(TrackedIssue issue) {
    Optional<ProjectSetup> setup = setups.find(issue.projectId());
    if (setup.isEmpty() || teamComments.open(issue, setup.get()).isEmpty()) {
      return;
    }
    locks.whileHolding(
        List.of(Locks.ofIssue(issue.id())),
        () -> {
          teamComments
              .open(issue, setup.get())
              .forEach(comment -> settle(issue.id(), comment, setup.get()));
          return issue;
        });
  }

  private void settle(long issueId, Remark comment, ProjectSetup setup) {
    String author = comment.authorKey().orElseThrow();
    String which = "comment " + comment.id();
    log.append(
        teamComments.restrict(issueId, comment, setup)
            ? new LogEntry(
                issueId,
                clock.instant(),
                LogEntry.PRODUCT,
                What.COMMENT_RESTRICTED,
                which + " of the team had come open; whoever saw the issue may have read it")
            : new LogEntry(issueId, clock.instant(), author, What.COMMENT_SHARED, which));
  }
}
