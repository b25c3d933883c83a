package org.embargo.app.release;

import java.util.Optional;
import org.embargo.app.Outcome;
import org.embargo.app.People;
import org.embargo.app.ProjectSetups;
import org.embargo.app.Projects;

/** Lets the security team of a project in; to everybody else the project is unknown here. */
public final class ReleaseDoor {
  private final Projects projects;
  private final ProjectSetups setups;
  private final People people;

  public ReleaseDoor(Projects projects, ProjectSetups setups, People people) {
    this.projects = projects;
    this.setups = setups;
    this.people = people;
  }

  record Admitted(long projectId, String userKey) {}

  Outcome<Admitted> open(String projectKey, Optional<String> userKey) {
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
