package org.embargo.app.project;

import java.util.List;
import java.util.Optional;
import org.embargo.app.common.Outcome;
import org.embargo.app.tracker.People;
import org.embargo.app.tracker.ProjectSetups;
import org.embargo.app.tracker.Projects;
import org.embargo.core.history.LogCheck;
import org.embargo.core.project.ProjectLogEntry;

/**
 * Shows the log of a project to its security team and to administrators of the tracker. To
 * everybody else, administrators of the project included, the project is unknown here.
 */
public final class ReadProjectLog {
  private final Projects projects;
  private final ProjectSetups setups;
  private final People people;
  private final ProjectLog log;

  public ReadProjectLog(Projects projects, ProjectSetups setups, People people, ProjectLog log) {
    this.projects = projects;
    this.setups = setups;
    this.people = people;
    this.log = log;
  }

  /** The lines, oldest first, and whether they are those that were written. */
  public record Shown(List<ProjectLogEntry> entries, LogCheck check) {}

  public Outcome<Shown> read(String projectKey, Optional<String> userKey) {
    return projects
        .idOf(projectKey)
        .filter(project -> userKey.filter(user -> mayRead(user, project)).isPresent())
        .map(project -> new Shown(log.of(project), log.verify(project)))
        .<Outcome<Shown>>map(Outcome.Done::new)
        .orElseGet(Outcome::unknown);
  }

  private boolean mayRead(String user, long projectId) {
    return people.mayAdministerJira(user)
        || setups.find(projectId).filter(team -> people.onSecurityTeam(user, team)).isPresent();
  }
}
