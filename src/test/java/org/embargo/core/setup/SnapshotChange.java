package org.embargo.core.setup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.setup.config.Grant;

/** A snapshot of which something is otherwise. */
final class SnapshotChange {
  private final Snapshot before;
  private ProjectState project;
  private TypeState type;
  private final Map<String, WorkflowState> workflows;
  private List<String> runningTasks;
  private Optional<ProjectSetup> setup;

  SnapshotChange(Snapshot before) {
    this.before = before;
    this.project = before.project();
    this.type = before.securityType();
    this.workflows = new TreeMap<>(before.workflows());
    this.runningTasks = before.runningTasks();
    this.setup = before.setup();
  }

  SnapshotChange type(TypeState other) {
    type = other;
    return this;
  }

  SnapshotChange browsedBy(Grant grant) {
    project =
        new ProjectState(
            project.project(),
            project.typeScheme(),
            project.types(),
            project.roles(),
            project.security(),
            project.workflowScheme(),
            project.screenSchemes(),
            new TreeMap<>(Map.of("BROWSE_PROJECTS", List.of(grant))),
            project.notifications());
    return this;
  }

  SnapshotChange workflow(WorkflowState one) {
    workflows.put(one.name(), one);
    return this;
  }

  SnapshotChange runningTask(String task) {
    runningTasks = List.of(task);
    return this;
  }

  SnapshotChange setup(ProjectSetup present) {
    setup = Optional.of(present);
    return this;
  }

  Snapshot snapshot() {
    return new Snapshot(
        project,
        before.named(),
        type,
        before.schemeInWaiting(),
        before.fields(),
        workflows,
        before.mayHaveIssues(),
        before.made(),
        before.madeNow(),
        runningTasks,
        setup);
  }
}
