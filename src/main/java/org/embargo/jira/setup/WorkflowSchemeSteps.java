package org.embargo.jira.setup;

import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.workflow.AssignableWorkflowScheme;
import com.atlassian.jira.workflow.WorkflowSchemeManager;
import com.atlassian.jira.workflow.migration.AssignableWorkflowSchemeMigrationHelper;
import com.atlassian.jira.workflow.migration.MigrationHelperFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.embargo.app.setup.StepFailed;
import org.embargo.core.setup.step.MapWorkflow;
import org.embargo.core.setup.step.OwnWorkflows;
import org.embargo.core.setup.step.Step;
import org.ofbiz.core.entity.GenericEntityException;

/** Gives the type its workflow, in a scheme that only this project uses. */
final class WorkflowSchemeSteps implements Steps {
  private final WorkflowSchemeManager schemes;
  private final MigrationHelperFactory migrations;
  private final JiraTypes types;

  WorkflowSchemeSteps(
      WorkflowSchemeManager schemes, MigrationHelperFactory migrations, JiraTypes types) {
    this.schemes = schemes;
    this.migrations = migrations;
    this.types = types;
  }

  @Override
  public Set<Class<? extends Step>> kinds() {
    return Set.of(OwnWorkflows.class, MapWorkflow.class);
  }

  @Override
  public void perform(Project project, Step step) {
    if (step instanceof OwnWorkflows own) {
      own(project, own);
    } else {
      MapWorkflow map = (MapWorkflow) step;
      AssignableWorkflowScheme scheme = byId(map.scheme().id());
      if (!isUsed(project, scheme)) {
        throw new StepFailed("the project has another workflow scheme by now");
      }
      String typeId = types.require(map.type()).getId();
      update(scheme, builder -> builder.setMapping(typeId, map.workflow()));
    }
  }

  @Override
  public List<String> dependents(Project project, Step step) {
    String name = step instanceof OwnWorkflows own ? own.type() : ((MapWorkflow) step).type();
    Stream<String> issues = types.issuesOf(name, project);
    Stream<String> others =
        step instanceof OwnWorkflows own
            ? find(own.scheme()).stream().flatMap(copy -> changes(project, own, copy))
            : findById(((MapWorkflow) step).scheme().id()).stream()
                .flatMap(scheme -> usersBesides(scheme, project));
    return Stream.concat(issues, others).toList();
  }

  private Stream<String> usersBesides(AssignableWorkflowScheme scheme, Project project) {
    return schemes.getProjectsUsing(scheme).stream()
        .filter(user -> !user.getId().equals(project.getId()))
        .map(user -> "the project " + user.getKey() + " uses \"" + scheme.getName() + "\" too");
  }

  /** What others have made of the copy, which giving it back would lose. */
  private Stream<String> changes(
      Project project, OwnWorkflows step, AssignableWorkflowScheme copy) {
    if (!isUsed(project, copy)) {
      return usersBesides(copy, project);
    }
    AssignableWorkflowScheme before = before(step);
    Stream<String> own =
        besides(step, copy).equals(besides(step, before))
            ? Stream.empty()
            : Stream.of(
                "\"" + copy.getName() + "\" and \"" + before.getName() + "\" differ by now");
    return Stream.concat(own, usersBesides(copy, project));
  }

  /** What the scheme has for other types than ours. */
  private Map<String, String> besides(OwnWorkflows step, AssignableWorkflowScheme scheme) {
    Map<String, String> mappings = new HashMap<>(scheme.getMappings());
    types.find(step.type()).ifPresent(type -> mappings.remove(type.getId()));
    return mappings;
  }

  @Override
  public void undo(Project project, Step step) {
    if (step instanceof OwnWorkflows own) {
      find(own.scheme()).ifPresent(copy -> giveBack(project, own, copy));
    } else {
      MapWorkflow map = (MapWorkflow) step;
      types.find(map.type()).ifPresent(type -> unmap(map, type));
    }
  }

  private void own(Project project, OwnWorkflows step) {
    AssignableWorkflowScheme before = before(step);
    Optional<AssignableWorkflowScheme> there = find(step.scheme());
    if (there.filter(copy -> isUsed(project, copy)).isPresent()) {
      return;
    }
    if (!isUsed(project, before)) {
      throw new StepFailed("the project uses another workflow scheme by now");
    }
    Map<String, String> mappings = new HashMap<>(before.getMappings());
    mappings.put(types.require(step.type()).getId(), step.workflow());
    // One that was left by a crash is as the scheme was then.
    there.ifPresent(copy -> update(copy, builder -> builder.setMappings(mappings)));
    use(project, there.orElseGet(() -> create(step.scheme(), mappings)));
  }

  private AssignableWorkflowScheme create(String name, Map<String, String> mappings) {
    AssignableWorkflowScheme.Builder builder = schemes.assignableBuilder();
    builder.setName(name);
    builder.setDescription(Named.MADE_BY);
    builder.setMappings(mappings);
    return schemes.createScheme(builder.build());
  }

  private void giveBack(Project project, OwnWorkflows step, AssignableWorkflowScheme copy) {
    if (isUsed(project, copy)) {
      if (step.before().id().isEmpty()) {
        // Without a scheme of its own the project has the default one, with the same workflows.
        schemes.removeSchemesFromProject(project);
        schemes.clearWorkflowCache();
      } else {
        use(project, before(step));
      }
    }
    if (!schemes.deleteWorkflowScheme(copy)) {
      throw new StepFailed("the workflow scheme \"" + copy.getName() + "\" cannot be deleted");
    }
  }

  /** Unless somebody has decided otherwise since. */
  private void unmap(MapWorkflow step, IssueType type) {
    Optional<AssignableWorkflowScheme> ours =
        findById(step.scheme().id())
            .filter(scheme -> step.workflow().equals(scheme.getMappings().get(type.getId())));
    ours.ifPresent(
        scheme ->
            update(
                scheme,
                builder ->
                    step.before()
                        .ifPresentOrElse(
                            before -> builder.setMapping(type.getId(), before),
                            () -> builder.removeMapping(type.getId()))));
  }

  /** Only for a type without issues: those would be left behind. */
  private void update(
      AssignableWorkflowScheme scheme, Consumer<AssignableWorkflowScheme.Builder> change) {
    AssignableWorkflowScheme.Builder builder = scheme.builder();
    change.accept(builder);
    schemes.updateWorkflowScheme(builder.build());
    schemes.clearWorkflowCache();
  }

  private void use(Project project, AssignableWorkflowScheme scheme) {
    try {
      AssignableWorkflowSchemeMigrationHelper migration =
          migrations.createMigrationHelper(project, scheme);
      if (!migration.doQuickMigrate()) {
        // A task of Jira's, in the background: the next step waits for its end.
        migration.migrateAsync();
      }
    } catch (GenericEntityException e) {
      throw new StepFailed("the project cannot be moved to the workflow scheme", e);
    }
    schemes.clearWorkflowCache();
  }

  private AssignableWorkflowScheme before(OwnWorkflows step) {
    return step.before().id().isEmpty()
        ? schemes.getDefaultWorkflowScheme()
        : byId(step.before().id());
  }

  /** Jira's default scheme may have no id. */
  private boolean isUsed(Project project, AssignableWorkflowScheme scheme) {
    AssignableWorkflowScheme used = schemes.getWorkflowSchemeObj(project);
    return used.isDefault()
        ? scheme.isDefault()
        : !scheme.isDefault() && used.getId().equals(scheme.getId());
  }

  private Optional<AssignableWorkflowScheme> find(String name) {
    return Named.find(schemes.getAssignableSchemes(), AssignableWorkflowScheme::getName, name);
  }

  private Optional<AssignableWorkflowScheme> findById(String id) {
    return Named.stream(schemes.getAssignableSchemes())
        .filter(scheme -> String.valueOf(scheme.getId()).equals(id))
        .findFirst();
  }

  private AssignableWorkflowScheme byId(String id) {
    return findById(id).orElseThrow(() -> new StepFailed("the workflow scheme " + id + " is gone"));
  }
}
