package org.embargo.jira.setup.read;

import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.embargo.app.setup.Configurations.Made;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.setup.Choices;
import org.embargo.core.setup.Snapshot;
import org.embargo.core.setup.TypeState;
import org.embargo.core.setup.WorkflowState;
import org.embargo.core.setup.config.Kind;
import org.embargo.core.setup.config.Thing;

/** Reads all that a plan is made from. */
public final class SnapshotReader {
  private final ProjectStates states;
  private final TypeReader types;
  private final JiraSecurity security;
  private final List<Named> named;
  private final RunningTasks tasks;

  public SnapshotReader(
      ProjectStates states,
      TypeReader types,
      JiraSecurity security,
      List<Named> named,
      RunningTasks tasks) {
    this.states = states;
    this.types = types;
    this.security = security;
    this.named = List.copyOf(named);
    this.tasks = tasks;
  }

  public Snapshot snapshot(
      Project project, Choices choices, Made made, Optional<ProjectSetup> setup) {
    Optional<IssueType> type = types.find(choices.issueType());
    TypeState waiting =
        type.map(there -> types.one(project, there))
            .orElseGet(() -> types.inWaiting(project, choices.issueType()));
    Map<Kind, Map<String, String>> names = names();
    return new Snapshot(
        states.of(project),
        names,
        waiting,
        security.inWaiting(project, made.now()),
        types.fields(project, type),
        workflows(waiting, choices, made.ever(), names),
        type.filter(there -> types.mayHaveIssues(there, project)).isPresent(),
        made.ever(),
        made.now(),
        tasks.descriptions(),
        setup);
  }

  public boolean mayHaveIssues(Project project, String typeId) {
    return types.findById(typeId).filter(type -> types.mayHaveIssues(type, project)).isPresent();
  }

  public boolean has(Thing thing) {
    return names().getOrDefault(thing.kind(), Map.of()).containsKey(thing.name());
  }

  public List<String> runningTasks() {
    return tasks.descriptions();
  }

  private Map<Kind, Map<String, String>> names() {
    Map<Kind, Map<String, String>> names = new EnumMap<>(Kind.class);
    named.forEach(some -> names.putAll(some.names()));
    return names;
  }

  private Map<String, WorkflowState> workflows(
      TypeState type, Choices choices, Set<Thing> made, Map<Kind, Map<String, String>> names) {
    Stream<String> ours =
        made.stream().filter(thing -> thing.kind() == Kind.WORKFLOW).map(Thing::name);
    Map<String, WorkflowState> workflows = new HashMap<>();
    Stream.of(Stream.of(type.workflow()), choices.workflow().stream(), ours)
        .flatMap(all -> all)
        .filter(name -> names.getOrDefault(Kind.WORKFLOW, Map.of()).containsKey(name))
        .forEach(name -> workflows.computeIfAbsent(name, types::workflow));
    return workflows;
  }
}
