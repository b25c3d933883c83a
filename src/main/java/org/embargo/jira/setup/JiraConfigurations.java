package org.embargo.jira.setup;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.embargo.app.common.Redacted;
import org.embargo.app.setup.Configurations;
import org.embargo.app.setup.StepFailed;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.setup.Choices;
import org.embargo.core.setup.Snapshot;
import org.embargo.core.setup.config.Thing;
import org.embargo.core.setup.step.Step;
import org.embargo.jira.part.MissingPart;
import org.embargo.jira.setup.read.SnapshotReader;
import org.embargo.jira.setup.step.Steps;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The configuration of Jira's projects. */
public final class JiraConfigurations implements Configurations {
  private static final Logger logger = LoggerFactory.getLogger(JiraConfigurations.class);

  private final ProjectManager projects;
  private final SnapshotReader reader;
  private final Map<Class<? extends Step>, Steps> byKind = new HashMap<>();

  public JiraConfigurations(ProjectManager projects, SnapshotReader reader, List<Steps> steps) {
    this.projects = projects;
    this.reader = reader;
    steps.forEach(some -> some.kinds().forEach(kind -> byKind.put(kind, some)));
  }

  @Override
  public Snapshot read(long projectId, Choices choices, Made made, Optional<ProjectSetup> setup) {
    return reader.snapshot(project(projectId), choices, made, setup);
  }

  @Override
  public boolean mayHaveIssues(long projectId, String issueTypeId) {
    return reader.mayHaveIssues(project(projectId), issueTypeId);
  }

  @Override
  public boolean has(Thing thing) {
    return reader.has(thing);
  }

  @Override
  public List<String> runningTasks() {
    return reader.runningTasks();
  }

  @Override
  public void perform(long projectId, Step step) {
    attempt(projectId, step, () -> steps(step).perform(project(projectId), step));
  }

  @Override
  public List<String> dependents(long projectId, Step step) {
    return steps(step).dependents(project(projectId), step);
  }

  @Override
  public void undo(long projectId, Step step) {
    attempt(projectId, step, () -> steps(step).undo(project(projectId), step));
  }

  /** Jira's managers tell in exceptions of any kind that they will not. */
  private static void attempt(long projectId, Step step, Runnable change) {
    try {
      change.run();
    } catch (StepFailed e) {
      throw e;
    } catch (RuntimeException | LinkageError e) {
      String kind = step.getClass().getSimpleName();
      logger.warn("{} in project {} is refused by Jira", kind, projectId, new Redacted(e));
      throw stepFailed(e);
    }
  }

  private static StepFailed stepFailed(Throwable e) {
    if (MissingPart.isBehind(e)) {
      // Without the cause: the setup as a whole is available, and this step alone is not.
      return new StepFailed(
          "what the step needs is not available in this Jira; do it by hand, and plan again");
    }
    return new StepFailed(
        e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage(), e);
  }

  private Steps steps(Step step) {
    Steps steps = byKind.get(step.getClass());
    if (steps == null) {
      throw new IllegalArgumentException("nobody does " + step.getClass().getSimpleName());
    }
    return steps;
  }

  private Project project(long id) {
    Project project = projects.getProjectObj(id);
    if (project == null) {
      throw new StepFailed("the project is gone");
    }
    return project;
  }
}
