package org.embargo.app.seal;

import java.util.List;
import java.util.Optional;
import org.embargo.app.Issues;
import org.embargo.app.People;
import org.embargo.app.ProjectSetups;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.disclosure.TrackedIssue;
import org.embargo.core.seal.ProjectLevels;
import org.embargo.core.seal.ReturnLevel;
import org.embargo.core.seal.Seal;
import org.embargo.core.seal.Seal.State;
import org.embargo.core.seal.Verdict;

/** Looks at one issue as it is stored, and tells what it needs. */
public final class Judge {
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
  record Finding(TrackedIssue issue, State state, Verdict verdict, List<Long> sealingElsewhere) {}

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
    Optional<Long> ofParent =
        guard
            .sealedParent(issue)
            .filter(parent -> Seal.of(state(parent)) instanceof Verdict.Sealed)
            .flatMap(TrackedIssue::levelId);
    if (ofParent.isEmpty()) {
      return Seal.of(state);
    }
    return issue.levelId().equals(ofParent)
        ? new Verdict.Sealed()
        : new Verdict.Give(ofParent.get());
  }

  private State state(TrackedIssue issue) {
    Optional<ProjectSetup> setup = setups.find(issue.projectId());
    boolean reporterOnTeam =
        setup
            .flatMap(one -> issue.reporterKey().filter(who -> people.onSecurityTeam(who, one)))
            .isPresent();
    ProjectLevels own = levels.of(issue.projectId());
    boolean forReturn = setup.isEmpty() && isForReturn(issue, own);
    return new State(issue.levelId(), setup, own, reporterOnTeam, forReturn);
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
