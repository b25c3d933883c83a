package org.embargo.app;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.embargo.app.policy.Policies;
import org.embargo.app.seal.Keeper;
import org.embargo.core.disclosure.Disclosure;
import org.embargo.core.disclosure.LogEntry;
import org.embargo.core.disclosure.LogEntry.What;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.disclosure.TrackedIssue;

/** Opens the disclosure of an issue that has to be sealed, and follows the issue where it goes. */
public final class OpenDisclosure implements Keeper {
  private final ProjectSetups setups;
  private final Disclosures disclosures;
  private final Policies policies;
  private final NoteMove noteMove;
  private final Log log;
  private final Locks locks;
  private final Clock clock;

  public OpenDisclosure(
      ProjectSetups setups,
      Disclosures disclosures,
      Policies policies,
      NoteMove noteMove,
      Log log,
      Locks locks,
      Clock clock) {
    this.setups = setups;
    this.disclosures = disclosures;
    this.policies = policies;
    this.noteMove = noteMove;
    this.log = log;
    this.locks = locks;
    this.clock = clock;
  }

  /** Nothing happens the second time, nor for a part of an issue: that is no case of its own. */
  @Override
  public void check(TrackedIssue issue) {
    if (issue.parentId().isEmpty()) {
      Optional<ProjectSetup> setup = setups.find(issue.projectId());
      Instant now = clock.instant();
      locks.whileHolding(
          List.of(Locks.ofIssue(issue.id())),
          () ->
              disclosures
                  .find(issue.id())
                  .map(present -> followed(present, issue, setup.isPresent(), now))
                  .or(() -> setup.map(one -> open(issue, one, now))));
    }
  }

  private Disclosure open(TrackedIssue issue, ProjectSetup setup, Instant now) {
    Disclosure opened = Disclosure.opened(issue, setup, now);
    disclosures.save(opened);
    String who = issue.reporterKey().orElse(LogEntry.PRODUCT);
    log.append(new LogEntry(issue.id(), now, who, What.OPENED, ""));
    return opened;
  }

  /** A case goes to another project with its issue, as soon as that project is set up. */
  private Disclosure followed(
      Disclosure present, TrackedIssue issue, boolean isSetUp, Instant now) {
    long here = issue.projectId();
    if (present.seenIn() == here && (present.projectId() == here || !isSetUp)) {
      return present;
    }
    Disclosure followed =
        isSetUp && present.projectId() != here
            ? present.movedTo(here, policies.of(present.projectId()).publication().persons())
            : present.seenIn(here);
    disclosures.save(followed);
    if (present.seenIn() != here) {
      noteMove.note(issue, present.seenIn(), now);
    } else {
      String why =
          "from project " + present.projectId() + ", as project " + here + " is set up now";
      log.append(new LogEntry(issue.id(), now, LogEntry.PRODUCT, What.MOVED, why));
    }
    return followed;
  }
}
