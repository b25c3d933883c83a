package org.embargo.app.seal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.embargo.app.common.Locks;
import org.embargo.app.common.Outcome;
import org.embargo.app.common.Reason;
import org.embargo.app.history.Journal;
import org.embargo.app.seal.MisplacedAccess.Entry;
import org.embargo.app.tracker.Issues;
import org.embargo.app.tracker.Levels;
import org.embargo.app.tracker.People;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.disclosure.TrackedIssue;
import org.embargo.core.history.LogEntry.What;
import org.embargo.core.seal.Misplacement;
import org.embargo.core.seal.ReturnLevel;
import org.embargo.core.setup.LevelState;

/**
 * Shows a misplaced issue to its team and its reporter in the tracker, so that they can move it
 * back there. Jira has no public API to move an issue (decision 27). No level is made for this: the
 * project belongs to others, and its administrator makes one.
 */
public final class ReturnIssue {
  private final MisplacedAccess access;
  private final Issues issues;
  private final Levels levels;
  private final People people;
  private final WatchIssue watchIssue;
  private final Journal journal;
  private final Locks locks;

  public ReturnIssue(
      MisplacedAccess access,
      Issues issues,
      Levels levels,
      People people,
      WatchIssue watchIssue,
      Journal journal,
      Locks locks) {
    this.access = access;
    this.issues = issues;
    this.levels = levels;
    this.people = people;
    this.watchIssue = watchIssue;
    this.journal = journal;
    this.locks = locks;
  }

  /** Nothing happens the second time. */
  public Outcome<TrackedIssue> show(String issueKey, Optional<String> userKey, String reason) {
    Outcome<TrackedIssue> shown =
        access
            .team(issueKey, userKey)
            .then(
                seen ->
                    Reason.check(reason)
                        .then(
                            why ->
                                locks.whileHolding(
                                    List.of(Locks.ofIssue(seen.issue().id())),
                                    () -> again(seen).then(entry -> show(entry, why)))));
    shown.asOptional().ifPresent(this::follow);
    return shown;
  }

  /** What was seen before the lock may have changed since. */
  private Outcome<Entry> again(Entry seen) {
    return access
        .reader(seen.issue().id(), seen.actor().userKey())
        .filter(entry -> entry.actor().onSecurityTeam())
        .<Outcome<Entry>>map(Outcome.Done::new)
        .orElseGet(Outcome::unknown);
  }

  private Outcome<TrackedIssue> show(Entry entry, String reason) {
    TrackedIssue issue = entry.issue();
    if (entry.isVisible()) {
      return new Outcome.Done<>(issue);
    }
    if (entry.why() != Misplacement.NOT_SET_UP || issue.parentId().isPresent()) {
      return Outcome.conflict(
          "", "Only a whole issue in a project that is not set up can be moved back.");
    }
    Optional<Long> level = level(entry);
    if (level.isEmpty()) {
      return Outcome.conflict(
          "",
          "The project has no security level that lets in only the reporter and members of your"
              + " team by name, you among them. A Jira administrator can add one, or set the"
              + " project up.");
    }
    Instant now = journal.now();
    issues.seal(issue.id(), level.get());
    journal.note(now, issue.id(), entry.actor().userKey(), What.RETURN_BEGUN, reason);
    return new Outcome.Done<>(issue);
  }

  private Optional<Long> level(Entry entry) {
    ProjectSetup home = entry.home().orElseThrow();
    String user = entry.actor().userKey();
    return levels.of(entry.issue().projectId()).levels().stream()
        .filter(one -> ReturnLevel.isFit(one.grants(), who -> people.onSecurityTeam(who, home)))
        .filter(one -> ReturnLevel.names(one.grants(), user))
        .findFirst()
        .map(LevelState::id);
  }

  /** Its parts get the level that it has, and searches hear of it. */
  private void follow(TrackedIssue issue) {
    watchIssue.look(issue);
    issues.index(issue.id());
  }
}
