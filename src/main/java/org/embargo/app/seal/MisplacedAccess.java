package org.embargo.app.seal;

import java.util.Optional;
import org.embargo.app.common.Outcome;
import org.embargo.app.guard.Guarded;
import org.embargo.app.tracker.Issues;
import org.embargo.app.tracker.People;
import org.embargo.core.disclosure.Actor;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.disclosure.TrackedIssue;
import org.embargo.core.seal.Misplacement;

/**
 * The door to issues that the keeper has hidden from everybody: for the security team of the home
 * project and for the reporter. Roles of the project that such an issue is in let nobody in, and
 * neither does the administration of it or of Jira.
 */
public final class MisplacedAccess {
  private final Issues issues;
  private final Guarded guarded;
  private final Homes homes;
  private final People people;
  private final Judge judge;

  public MisplacedAccess(Issues issues, Guarded guarded, Homes homes, People people, Judge judge) {
    this.issues = issues;
    this.guarded = guarded;
    this.homes = homes;
    this.people = people;
    this.judge = judge;
  }

  /**
   * Somebody who reaches such an issue.
   *
   * @param home the setup of its home project; empty where that is gone
   * @param isVisible whether the tracker shows it to its team and reporter until it is moved back
   */
  public record Entry(
      TrackedIssue issue,
      Actor actor,
      Optional<ProjectSetup> home,
      Misplacement why,
      boolean isVisible) {}

  /**
   * Empty for everybody else, for an unknown key, and for an issue that is where it can be sealed.
   *
   * @param userKey empty for anonymous
   */
  public Optional<Entry> reader(String issueKey, Optional<String> userKey) {
    return userKey.flatMap(user -> issues.byKey(issueKey).flatMap(issue -> entry(issue, user)));
  }

  /** The same by the issue's id. */
  Optional<Entry> reader(long issueId, String userKey) {
    return issues.byId(issueId).flatMap(issue -> entry(issue, userKey));
  }

  /**
   * A member of the team of the home project. The reporter learns that it takes one.
   *
   * @param userKey empty for anonymous
   */
  public Outcome<Entry> team(String issueKey, Optional<String> userKey) {
    return reader(issueKey, userKey).map(MisplacedAccess::asTeam).orElseGet(Outcome::unknown);
  }

  private static Outcome<Entry> asTeam(Entry entry) {
    return entry.actor().onSecurityTeam()
        ? new Outcome.Done<>(entry)
        : Outcome.forbidden("Only the security team may do this.");
  }

  /** Levels are read last: most who ask are nobody here. */
  private Optional<Entry> entry(TrackedIssue issue, String userKey) {
    if (!guarded.has(issue.id())) {
      return Optional.empty();
    }
    Optional<ProjectSetup> home = homes.of(issue);
    boolean onTeam = home.filter(one -> people.onSecurityTeam(userKey, one)).isPresent();
    if (!onTeam && !isReporter(issue, userKey)) {
      return Optional.empty();
    }
    Actor actor = new Actor(userKey, onTeam);
    return judge
        .find(issue.id())
        .flatMap(
            found ->
                Misplacement.of(found.state())
                    .map(
                        why ->
                            new Entry(found.issue(), actor, home, why, !found.state().isHidden())));
  }

  private boolean isReporter(TrackedIssue issue, String userKey) {
    return issue.reporterKey().filter(userKey::equals).isPresent() && people.isActive(userKey);
  }
}
