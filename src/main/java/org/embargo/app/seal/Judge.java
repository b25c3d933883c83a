package org.embargo.app.seal;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.embargo.app.common.Redacted;
import org.embargo.app.guard.Guard;
import org.embargo.app.tracker.Issues;
import org.embargo.app.tracker.Levels;
import org.embargo.app.tracker.People;
import org.embargo.app.tracker.ProjectSetups;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.disclosure.TrackedIssue;
import org.embargo.core.seal.ProjectLevels;
import org.embargo.core.seal.ReturnLevel;
import org.embargo.core.seal.Seal;
import org.embargo.core.seal.Seal.State;
import org.embargo.core.seal.Verdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at one issue as it is stored, and tells what it needs. */
public final class Judge {
  private static final Logger logger = LoggerFactory.getLogger(Judge.class);

  private final Guard guard;
  private final Issues issues;
  private final ProjectSetups setups;
  private final Levels levels;
  private final People people;
  private final Homes homes;

  public Judge(
      Guard guard, Issues issues, ProjectSetups setups, Levels levels, People people, Homes homes) {
    this.guard = guard;
    this.issues = issues;
    this.setups = setups;
    this.levels = levels;
    this.people = people;
    this.homes = homes;
  }

  /**
   * What was found, and what follows.
   *
   * @param sealingElsewhere the levels that seal issues of all projects that are set up
   */
  record Finding(TrackedIssue issue, State state, Verdict verdict, List<Long> sealingElsewhere) {
    /** Whether it has to get another level now. */
    boolean isOpen() {
      return verdict instanceof Verdict.Give
          || (!(verdict instanceof Verdict.Sealed) && !state.isHidden());
    }
  }

  /** Empty for an issue that is gone, or need not be sealed. */
  Optional<Finding> find(long issueId) {
    return issues.byId(issueId).filter(guard::mustSeal).map(this::find);
  }

  private Finding find(TrackedIssue issue) {
    State state = state(issue);
    List<Long> elsewhere = setups.all().stream().map(ProjectSetup::levelId).toList();
    return new Finding(issue, state, verdict(issue, state), elsewhere);
  }

  /** A sub-task has what its parent has, if that seals. */
  private Verdict verdict(TrackedIssue issue, State state) {
    try {
      return guard
          .sealedParent(issue)
          .filter(parent -> Seal.of(state(parent)) instanceof Verdict.Sealed)
          .flatMap(TrackedIssue::levelId)
          .map(level -> asParent(issue, level))
          .orElseGet(() -> Seal.of(state));
    } catch (Throwable e) {
      logger.warn("the parent of issue {} cannot be read", issue.key(), new Redacted(e));
      // The parent may have a level of the team alone.
      return Seal.of(state.closedToReporter());
    }
  }

  private static Verdict asParent(TrackedIssue issue, long level) {
    return issue.levelId().filter(own -> own == level).isPresent()
        ? new Verdict.Sealed()
        : new Verdict.Give(level);
  }

  private State state(TrackedIssue issue) {
    Optional<ProjectSetup> setup = setups.find(issue.projectId());
    ProjectLevels own = levels.of(issue.projectId());
    // It only lets a level of the team alone stay, which is closed.
    boolean reporterOnTeam = setup.isPresent() && ask(issue, true, () -> isOnTeam(issue, setup));
    boolean forReturn = setup.isEmpty() && ask(issue, false, () -> isForReturn(issue, own));
    return new State(issue.levelId(), setup, own, reporterOnTeam, forReturn);
  }

  /**
   * Most issues are judged by their level alone: who is on a team keeps none of them open.
   *
   * @param inDoubt the answer that leaves the issue more closed
   */
  private static boolean ask(TrackedIssue issue, boolean inDoubt, BooleanSupplier question) {
    try {
      return question.getAsBoolean();
    } catch (Throwable e) {
      logger.warn("issue {} is judged without its team", issue.key(), new Redacted(e));
      return inDoubt;
    }
  }

  private boolean isOnTeam(TrackedIssue issue, Optional<ProjectSetup> setup) {
    return setup
        .flatMap(one -> issue.reporterKey().filter(who -> people.onSecurityTeam(who, one)))
        .isPresent();
  }

  private boolean isForReturn(TrackedIssue issue, ProjectLevels own) {
    return issue
        .levelId()
        .flatMap(own::find)
        .filter(
            level -> {
              Optional<ProjectSetup> home = homes.of(issue);
              return ReturnLevel.isFit(
                  level.grants(),
                  who -> home.filter(one -> people.onSecurityTeam(who, one)).isPresent());
            })
        .isPresent();
  }
}
