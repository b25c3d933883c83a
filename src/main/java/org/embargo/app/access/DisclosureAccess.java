package org.embargo.app.access;

import java.util.Optional;
import org.embargo.app.common.Outcome;
import org.embargo.app.register.Disclosures;
import org.embargo.app.register.Openings;
import org.embargo.app.tracker.Issues;
import org.embargo.app.tracker.People;
import org.embargo.app.tracker.ProjectSetups;
import org.embargo.core.disclosure.Actor;
import org.embargo.core.disclosure.Glance;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.disclosure.TrackedIssue;

/**
 * Decides who may read and change the disclosure of an issue. It asks for the issue, the setup of
 * its project, the roles of the person and the state of the unsealing. It loads no advisory and
 * renders nothing, so that a refusal is cheap.
 */
public final class DisclosureAccess {
  private final Issues issues;
  private final People people;
  private final ProjectSetups setups;
  private final Disclosures disclosures;
  private final Openings openings;

  public DisclosureAccess(
      Issues issues,
      People people,
      ProjectSetups setups,
      Disclosures disclosures,
      Openings openings) {
    this.issues = issues;
    this.people = people;
    this.setups = setups;
    this.disclosures = disclosures;
    this.openings = openings;
  }

  /** A person who may read the disclosure of this issue. */
  public record Entry(TrackedIssue issue, Actor actor) {}

  /**
   * Whether {@link #reader} can let anybody in. It takes no query and loads no issue: it is asked
   * at every view of every issue.
   */
  public boolean mayConcern(Glance issue) {
    return setups.find(issue.projectId()).isPresent() && disclosures.mayExist(issue.id());
  }

  /**
   * Empty for an unknown key, for an issue that the person cannot see, and for anonymous.
   *
   * @param userKey empty for anonymous
   */
  public Optional<Entry> reader(String issueKey, Optional<String> userKey) {
    return userKey.flatMap(user -> issues.byKey(issueKey).flatMap(issue -> entry(issue, user)));
  }

  /** The same by the issue's id. */
  public Optional<Entry> reader(long issueId, String userKey) {
    return issues.byId(issueId).flatMap(issue -> entry(issue, userKey));
  }

  /**
   * A member of the security team. Other readers learn that it takes one; to everybody else the
   * issue is unknown.
   *
   * @param userKey empty for anonymous
   */
  public Outcome<Entry> team(String issueKey, Optional<String> userKey) {
    Optional<Entry> found = reader(issueKey, userKey);
    if (found.isEmpty()) {
      return Outcome.unknown();
    }
    return found.get().actor().onSecurityTeam()
        ? new Outcome.Done<>(found.get())
        : Outcome.forbidden("Only the security team may do this.");
  }

  /**
   * A member of the security team, to read a draft. To everybody else there is none, to the
   * reporter too.
   *
   * @param userKey empty for anonymous
   */
  public Outcome<Entry> draftReader(String issueKey, Optional<String> userKey) {
    return team(issueKey, userKey).fold(Outcome.Done::new, refused -> Outcome.unknown());
  }

  private Optional<Entry> entry(TrackedIssue issue, String userKey) {
    if (!issues.maySee(userKey, issue.id())) {
      return Optional.empty();
    }
    return setups
        .find(issue.projectId())
        .map(setup -> new Entry(issue, actor(userKey, setup)))
        .filter(this::isConcerned)
        .filter(entry -> disclosures.find(issue.id()).isPresent());
  }

  private Actor actor(String userKey, ProjectSetup setup) {
    return new Actor(userKey, people.onSecurityTeam(userKey, setup));
  }

  /** Many people see an issue that was unsealed. Its disclosure stays with team and reporter. */
  private boolean isConcerned(Entry entry) {
    return entry.actor().onSecurityTeam()
        || entry.issue().reporterKey().filter(entry.actor().userKey()::equals).isPresent()
        || !openings.hasBegun(entry.issue().id());
  }
}
