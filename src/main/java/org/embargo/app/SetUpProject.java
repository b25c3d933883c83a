package org.embargo.app;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.embargo.core.disclosure.Problem;
import org.embargo.core.disclosure.ProjectSetup;

/** Tells the product which type, level, role and resolution of a project it works with. */
public final class SetUpProject {
  private final Projects projects;
  private final ProjectSetups setups;
  private final People people;
  private final Locks locks;

  public SetUpProject(Projects projects, ProjectSetups setups, People people, Locks locks) {
    this.projects = projects;
    this.setups = setups;
    this.people = people;
    this.locks = locks;
  }

  public Outcome<ProjectSetup> read(String projectKey, Optional<String> userKey) {
    return asAdmin(
        projectKey,
        userKey,
        id ->
            setups
                .find(id)
                .<Outcome<ProjectSetup>>map(Outcome.Done::new)
                .orElseGet(Outcome::unknown));
  }

  /**
   * @param setup makes the setup for the id of the project
   */
  public Outcome<ProjectSetup> set(
      String projectKey, Optional<String> userKey, Function<Long, ProjectSetup> setup) {
    return asAdmin(
        projectKey,
        userKey,
        id -> locks.whileHolding(List.of(Locks.ofProject(id)), () -> set(setup.apply(id))));
  }

  private Outcome<ProjectSetup> set(ProjectSetup setup) {
    List<Problem> problems = projects.problems(setup);
    if (!problems.isEmpty()) {
      return Outcome.invalid(problems);
    }
    setups.save(setup);
    return new Outcome.Done<>(setup);
  }

  /** To everybody else no project is known here, so that keys cannot be probed. */
  private Outcome<ProjectSetup> asAdmin(
      String projectKey, Optional<String> userKey, Function<Long, Outcome<ProjectSetup>> work) {
    if (userKey.filter(people::mayAdministerJira).isEmpty()) {
      return Outcome.unknown();
    }
    return projects.idOf(projectKey).map(work).orElseGet(Outcome::unknown);
  }
}
