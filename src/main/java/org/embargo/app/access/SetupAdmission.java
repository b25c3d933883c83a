package org.embargo.app.access;

import java.util.Optional;
import org.embargo.app.common.Outcome;
import org.embargo.app.tracker.People;
import org.embargo.app.tracker.Projects;

/** The one door to a project's setup. */
public final class SetupAdmission {
  private final Projects projects;
  private final People people;

  public SetupAdmission(Projects projects, People people) {
    this.projects = projects;
    this.people = people;
  }

  /**
   * An administrator of the project.
   *
   * @param ofJira and of Jira itself
   */
  public record Admin(long projectId, String userKey, boolean ofJira) {}

  /** To everybody else no project is known here, so that keys cannot be probed. */
  public Outcome<Admin> admit(String projectKey, Optional<String> userKey) {
    Optional<Long> project = projects.idOf(projectKey);
    if (project.isEmpty() || userKey.isEmpty()) {
      return Outcome.unknown();
    }
    boolean ofJira = people.mayAdministerJira(userKey.get());
    return ofJira || people.mayAdministerProject(userKey.get(), project.get())
        ? new Outcome.Done<>(new Admin(project.get(), userKey.get(), ofJira))
        : Outcome.unknown();
  }

  /** The id of the project, for who administers it or Jira. */
  public Outcome<Long> admitTo(String projectKey, Optional<String> userKey) {
    return admit(projectKey, userKey).map(Admin::projectId);
  }

  /** Who administers Jira; project administrators are told that it takes one. */
  public Outcome<Admin> admitOfJira(String projectKey, Optional<String> userKey) {
    return admit(projectKey, userKey)
        .then(admin -> admin.ofJira() ? new Outcome.Done<>(admin) : forbidden());
  }

  /** Who administers Jira; to everybody else there is nothing here. */
  public Outcome<Admin> admitToIds(String projectKey, Optional<String> userKey) {
    return admit(projectKey, userKey)
        .then(admin -> admin.ofJira() ? new Outcome.Done<>(admin) : Outcome.unknown());
  }

  public static <T> Outcome<T> forbidden() {
    return Outcome.forbidden("This changes more than the project: it takes a Jira administrator.");
  }

  public static <T> Outcome<T> busy() {
    return Outcome.conflict("", "Somebody else is changing the setup of a project right now.");
  }
}
