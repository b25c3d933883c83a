package org.embargo.app.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.embargo.app.common.Locks;
import org.embargo.app.common.SealingClock;
import org.embargo.app.guard.Guard;
import org.embargo.app.guard.Keeper;
import org.embargo.app.history.Log;
import org.embargo.app.seal.Homes;
import org.embargo.app.tracker.ProjectSetups;
import org.embargo.core.conversation.Remark;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.disclosure.TrackedIssue;
import org.embargo.core.history.LogEntry;
import org.embargo.core.history.LogEntry.What;

/** Restricts comments of the security team that have come by another way than ours. */
public final class KeepInternal implements Keeper {
  private final ProjectSetups setups;
  private final TeamComments teamComments;
  private final Guard guard;
  private final Homes homes;
  private final Log log;
  private final SealingClock clock;
  private final Locks locks;

  public KeepInternal(
      ProjectSetups setups,
      TeamComments teamComments,
      Guard guard,
      Homes homes,
      Log log,
      SealingClock clock,
      Locks locks) {
    this.setups = setups;
    this.teamComments = teamComments;
    this.guard = guard;
    this.homes = homes;
    this.log = log;
    this.clock = clock;
    this.locks = locks;
  }

  /** In a project that is not set up, the team is that of the issue's home project. */
  @Override
  public void check(TrackedIssue issue) {
    Optional<ProjectSetup> setup = setup(issue);
    if (setup.isEmpty() || open(issue, setup.get()).isEmpty()) {
      return;
    }
    locks.whileHolding(
        List.of(Locks.ofIssue(issue.id())),
        () -> {
          open(issue, setup.get()).forEach(comment -> settle(issue.id(), comment, setup.get()));
          return issue;
        });
  }

  private Optional<ProjectSetup> setup(TrackedIssue issue) {
    Optional<ProjectSetup> here = setups.find(issue.projectId());
    return here.isEmpty() && guard.mustSeal(issue) ? homes.of(issue) : here;
  }

  /** In an open issue more people read what another role or group may read. */
  private List<Remark> open(TrackedIssue issue, ProjectSetup setup) {
    return guard.mayHaveOpened(issue)
        ? teamComments.beyondTeam(issue, setup)
        : teamComments.open(issue, setup);
  }

  /** Before the issue is opened: what nobody has shared is the team's alone. Its lock is held. */
  public void closeToOthers(TrackedIssue issue) {
    setups
        .find(issue.projectId())
        .ifPresent(
            setup ->
                teamComments
                    .beyondTeam(issue, setup)
                    .forEach(comment -> settle(issue.id(), comment, setup)));
  }

  private void settle(long issueId, Remark comment, ProjectSetup setup) {
    Instant now = clock.now();
    String which = "comment " + comment.id();
    if (teamComments.restrict(issueId, comment, setup)) {
      String why = which + " of the team had come open; whoever saw the issue may have read it";
      log.append(LogEntry.ofIssue(issueId, now, LogEntry.PRODUCT, What.COMMENT_RESTRICTED, why));
    } else {
      String who = comment.authorKey().orElseThrow();
      log.append(LogEntry.ofIssue(issueId, now, who, What.COMMENT_SHARED, which));
    }
  }
}
