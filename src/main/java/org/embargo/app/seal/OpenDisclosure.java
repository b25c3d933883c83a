package org.embargo.app.seal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.embargo.app.common.Locks;
import org.embargo.app.guard.Keeper;
import org.embargo.app.history.Journal;
import org.embargo.app.policy.Policies;
import org.embargo.app.register.CaseRegister;
import org.embargo.app.tracker.Issues;
import org.embargo.app.tracker.ProjectSetups;
import org.embargo.core.disclosure.Disclosure;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.disclosure.TrackedIssue;
import org.embargo.core.history.LogEntry;
import org.embargo.core.history.LogEntry.What;

/** Opens the disclosure of an issue that has to be sealed, and follows the issue where it goes. */
public final class OpenDisclosure implements Keeper {
  private final ProjectSetups setups;
  private final CaseRegister cases;
  private final Issues issues;
  private final Policies policies;
  private final NoteMove noteMove;
  private final Journal journal;
  private final Locks locks;

  public OpenDisclosure(
      ProjectSetups setups,
      CaseRegister cases,
      Issues issues,
      Policies policies,
      NoteMove noteMove,
      Journal journal,
      Locks locks) {
    this.setups = setups;
    this.cases = cases;
    this.issues = issues;
    this.policies = policies;
    this.noteMove = noteMove;
    this.journal = journal;
    this.locks = locks;
  }

  /** Nothing happens the second time, nor for a part of an issue: that is no case of its own. */
  @Override
  public void check(TrackedIssue seen) {
    if (seen.parentId().isEmpty()) {
      locks.whileHolding(
          List.of(Locks.ofIssue(seen.id())),
          // Read under the lock: by an event that comes late a case would go back where it was.
          () ->
              issues
                  .byId(seen.id())
                  .filter(issue -> issue.parentId().isEmpty())
                  .flatMap(this::keep));
    }
  }

  private Optional<Disclosure> keep(TrackedIssue issue) {
    Optional<ProjectSetup> setup = setups.find(issue.projectId());
    Instant now = journal.now();
    return cases
        .find(issue.id())
        .map(present -> followed(present, issue, setup.isPresent(), now))
        .or(() -> setup.map(one -> open(issue, one, now)));
  }

  private Disclosure open(TrackedIssue issue, ProjectSetup setup, Instant now) {
    Disclosure opened = Disclosure.opened(issue, setup, now);
    cases.save(opened);
    journal.note(now, issue.id(), issue.reporterKey().orElse(LogEntry.PRODUCT), What.OPENED, "");
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
    cases.save(followed);
    if (present.seenIn() != here) {
      noteMove.note(issue, present.seenIn(), now);
    } else {
      String why =
          "from project " + present.projectId() + ", as project " + here + " is set up now";
      journal.note(now, issue.id(), What.MOVED, why);
    }
    return followed;
  }
}
