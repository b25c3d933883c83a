package org.embargo.app.setup;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.embargo.app.access.SetupAdmission;
import org.embargo.app.access.SetupAdmission.Admin;
import org.embargo.app.common.Locks;
import org.embargo.app.common.Outcome;
import org.embargo.app.tracker.ProjectSetups;
import org.embargo.app.tracker.Projects;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.text.Problem;

/** Tells the product which type, level, role and resolution of a project it works with. */
public final class SetUpProject {
  private final SetupAdmission admission;
  private final Projects projects;
  private final ProjectSetups setups;
  private final ChangeSetup changeSetup;
  private final Locks locks;

  public SetUpProject(
      SetupAdmission admission,
      Projects projects,
      ProjectSetups setups,
      ChangeSetup changeSetup,
      Locks locks) {
    this.admission = admission;
    this.projects = projects;
    this.setups = setups;
    this.changeSetup = changeSetup;
    this.locks = locks;
  }

  public Outcome<ProjectSetup> read(String projectKey, Optional<String> userKey) {
    return admission
        .admitToIds(projectKey, userKey)
        .then(
            admin ->
                setups
                    .find(admin.projectId())
                    .<Outcome<ProjectSetup>>map(Outcome.Done::new)
                    .orElseGet(Outcome::unknown));
  }

  /**
   * @param setup makes the setup for the id of the project
   */
  public Outcome<ProjectSetup> set(
      String projectKey, Optional<String> userKey, Function<Long, ProjectSetup> setup) {
    return admission
        .admitToIds(projectKey, userKey)
        .then(
            admin ->
                locks
                    .tryAlone(Locks.SETUP, () -> set(setup.apply(admin.projectId()), admin))
                    .orElseGet(SetupAdmission::busy));
  }

  private Outcome<ProjectSetup> set(ProjectSetup setup, Admin admin) {
    List<Problem> problems = projects.problems(setup);
    if (!problems.isEmpty()) {
      return Outcome.invalid(problems);
    }
    changeSetup.save(setup, admin.userKey());
    return new Outcome.Done<>(setup);
  }
}
