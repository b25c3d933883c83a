package org.embargo.app.seal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.embargo.app.common.Locks;
import org.embargo.app.common.Outcome;
import org.embargo.app.guard.Guard;
import org.embargo.app.tracker.Issues;
import org.embargo.app.tracker.People;
import org.embargo.app.tracker.ProjectSetups;
import org.embargo.core.disclosure.Glance;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.disclosure.TrackedIssue;

/** The door to issues that are none of the sealed ones yet, for who may seal them. */
public final class Sealable {
  private final Issues issues;
  private final ProjectSetups setups;
  private final People people;
  private final Guard guard;
  private final Locks locks;

  public Sealable(Issues issues, ProjectSetups setups, People people, Guard guard, Locks locks) {
    this.issues = issues;
    this.setups = setups;
    this.people = people;
    this.guard = guard;
    this.locks = locks;
  }

  /** An issue, and somebody of its project's security team. */
  public record Candidate(TrackedIssue issue, String userKey) {}

  /**
   * Whether an issue that the person looks at is offered to be sealed. For an ordinary issue it
   * takes no query and loads no issue: it is asked at every view of every issue.
   */
  public boolean isOffered(Glance issue, String issueKey, Optional<String> userKey) {
    return issue.parentId().isEmpty()
        && setups
            .find(issue.projectId())
            .filter(setup -> userKey.filter(user -> people.onSecurityTeam(user, setup)).isPresent())
            .isPresent()
        && (!guard.mayConcern(issue) || find(issueKey, userKey).asOptional().isPresent());
  }

  /** Answers whoever cannot see the issue as if it were not there. */
  public Outcome<Candidate> find(String issueKey, Optional<String> userKey) {
    Optional<TrackedIssue> issue = issues.byKey(issueKey);
    Optional<ProjectSetup> setup = issue.flatMap(one -> setups.find(one.projectId()));
    if (setup.isEmpty()
        || userKey.filter(user -> issues.maySee(user, issue.get().id())).isEmpty()) {
      return Outcome.unknown();
    }
    if (!people.onSecurityTeam(userKey.get(), setup.get())) {
      return Outcome.forbidden("Only the security team may do this.");
    }
    if (issue.get().parentId().isPresent()) {
      return Outcome.conflict("", "It is a part of another issue: seal that one.");
    }
    return guard.mustSeal(issue.get())
        ? Outcome.conflict("", "It is sealed already.")
        : new Outcome.Done<>(new Candidate(issue.get(), userKey.get()));
  }

  /** Does it alone on this issue in the whole cluster. */
  <T> Outcome<T> alone(
      String issueKey, Optional<String> userKey, Function<Candidate, Outcome<T>> work) {
    // Found again under the lock: what was seen at the door may have changed since.
    return find(issueKey, userKey)
        .then(
            seen ->
                locks.whileHolding(
                    List.of(Locks.ofIssue(seen.issue().id())),
                    () -> find(issueKey, userKey).then(work)));
  }
}
