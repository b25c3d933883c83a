package org.embargo.app.access;

import java.util.Optional;
import org.embargo.app.common.Outcome;
import org.embargo.app.tracker.People;
import org.embargo.app.tracker.ProjectSetups;
import org.embargo.app.tracker.Projects;

/** Lets the security team of a project in; to everybody else the project is unknown here. */
public final class TeamDoor {
  private final Projects projects;
  private final ProjectSetups setups;
  private final People people;

  public TeamDoor(Projects projects, ProjectSetups setups, People people) {
    this.projects = projects;
    this.setups = setups;
    this.people = people;
  }

  /** Somebody of the team. */
  public record Admitted(long projectId, String userKey) {}

  public Outcome<Admitted> open(String projectKey, Optional<String> userKey) {
    return projects
        .idOf(projectKey)
        .flatMap(setups::find)
        .flatMap(
            setup ->
                userKey
                    .filter(user -> people.onSecurityTeam(user, setup))
                    .map(user -> new Admitted(setup.projectId(), user)))
        .<Outcome<Admitted>>map(Outcome.Done::new)
        .orElseGet(Outcome::unknown);
  }
}
