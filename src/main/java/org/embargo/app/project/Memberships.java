package org.embargo.app.project;

import java.time.Instant;
import java.util.Optional;
import org.embargo.app.common.Outcome;
import org.embargo.app.tracker.People;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.project.Membership;

/**
 * Tells whether somebody is on a security team and since when: now by the tracker, since when by
 * our own record. The tracker keeps no such record.
 */
public final class Memberships {
  private final People people;
  private final TeamMembers members;

  public Memberships(People people, TeamMembers members) {
    this.people = people;
    this.members = members;
  }

  public Membership of(String userKey, ProjectSetup setup) {
    return people.onSecurityTeam(userKey, setup)
        ? new Membership(true, members.since(setup.projectId(), userKey))
        : Membership.NONE;
  }

  /**
   * Refuses somebody who was not on the team then already.
   *
   * @param what happened at that moment, in words
   */
  public Outcome<Membership> requireAt(
      Instant moment, String what, String userKey, ProjectSetup setup) {
    Membership membership = of(userKey, setup);
    if (membership.covers(moment)) {
      return new Outcome.Done<>(membership);
    }
    Optional<Instant> since = membership.since();
    return since.isEmpty()
        ? Outcome.conflict("", "You have just joined the security team. Try again in a minute.")
        : Outcome.forbidden(
            "You joined the security team after "
                + what
                + ". It takes somebody who was on the team then.");
  }
}
