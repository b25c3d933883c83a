package org.embargo.core.setup;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.setup.config.Kind;
import org.embargo.core.setup.config.Thing;

/**
 * All that a plan is made from: the project, what there is in the tracker by name, and what earlier
 * steps have made.
 *
 * @param named ids by name, of each kind; the maps' own order tells whether case matters
 * @param securityType what an issue of the security type would meet now, whether or not the project
 *     offers it
 * @param schemeInWaiting the security scheme that was made and that the project does not use yet
 * @param workflows those of the project's types, and the one that was chosen
 * @param mayHaveIssues there are issues of the security type, perhaps in this project
 * @param made what the setup has ever made here
 * @param madeNow what the plan that is being applied has made so far, and may go on with
 * @param runningTasks what Jira is doing to schemes in the background
 */
public record Snapshot(
    ProjectState project,
    Map<Kind, Map<String, String>> named,
    TypeState securityType,
    Optional<SecurityState> schemeInWaiting,
    List<FieldState> fields,
    Map<String, WorkflowState> workflows,
    boolean mayHaveIssues,
    Set<Thing> made,
    Set<Thing> madeNow,
    List<String> runningTasks,
    Optional<ProjectSetup> setup) {

  public Snapshot {
    named = Map.copyOf(named);
    fields = List.copyOf(fields);
    workflows = Collections.unmodifiableNavigableMap(new TreeMap<>(workflows));
    made = Set.copyOf(made);
    madeNow = Set.copyOf(madeNow);
    runningTasks = List.copyOf(runningTasks);
  }

  public Optional<String> idOf(Kind kind, String name) {
    return Optional.ofNullable(named.getOrDefault(kind, Map.of()).get(name));
  }

  public boolean has(Kind kind, String name) {
    return idOf(kind, name).isPresent();
  }

  /** A step has made it, and it is still there. */
  public boolean hasOurs(Kind kind, String name) {
    return made.contains(new Thing(kind, name)) && has(kind, name);
  }

  /** A step of the plan that is being applied has made it, and it is still there. */
  boolean hasNow(Kind kind, String name) {
    return madeNow.contains(new Thing(kind, name)) && has(kind, name);
  }

  /** The name, or where others have taken it the next one that is free. */
  public String freeName(Kind kind, String name) {
    String candidate = name;
    for (int i = 2; has(kind, candidate) && !hasNow(kind, candidate); i++) {
      candidate = name + " (" + i + ")";
    }
    return candidate;
  }

  /** For somebody who administers this project only. */
  public Snapshot withoutNamesOfOthers() {
    return new Snapshot(
        project.withoutNamesOfOthers(),
        named,
        securityType,
        schemeInWaiting,
        fields,
        workflows,
        mayHaveIssues,
        made,
        madeNow,
        // What Jira says of a task names its project.
        runningTasks.stream().map(task -> "a change of schemes").distinct().toList(),
        setup);
  }
}
