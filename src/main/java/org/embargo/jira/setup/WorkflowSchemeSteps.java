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
      AssignableWorkflowScheme scheme = find(own.scheme()).orElseGet(() -> create(project, own));
      use(project, scheme);
    } else if (step instanceof MapWorkflow map) {
      AssignableWorkflowScheme scheme = byId(map.scheme().id());
      if (!scheme.getId().equals(schemes.getWorkflowSchemeObj(project).getId())) {
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
            : usersBesides(byId(((MapWorkflow) step).scheme().id()), project);
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
    AssignableWorkflowScheme before =
        step.before().id().isEmpty()
            ? schemes.getDefaultWorkflowScheme()
            : byId(step.before().id());
    AssignableWorkflowScheme used = schemes.getWorkflowSchemeObj(project);
    Map<String, String> mappings = new HashMap<>(copy.getMappings());
    types.find(step.type()).ifPresent(type -> mappings.remove(type.getId()));
    Map<String, String> former = new HashMap<>(before.getMappings());
    types.find(step.type()).ifPresent(type -> former.remove(type.getId()));
    boolean isUsed = used.getName().equals(copy.getName());
    Stream<String> own =
        isUsed && !mappings.equals(former)
            ? Stream.of("\"" + copy.getName() + "\" and \"" + before.getName() + "\" differ by now")
            : Stream.empty();
    Stream<String> elsewhere =
        isUsed || used.getName().equals(before.getName())
            ? Stream.empty()
            : Stream.of("the project uses \"" + used.getName() + "\" by now");
    return Stream.of(own, elsewhere, usersBesides(copy, project)).flatMap(all -> all);
  }

  @Override
  public void undo(Project project, Step step) {
    if (step instanceof OwnWorkflows own) {
      find(own.scheme()).ifPresent(copy -> giveBack(project, own, copy));
    } else if (step instanceof MapWorkflow map) {
      types.find(map.type()).ifPresent(type -> unmap(map, type));
    }
  }

  private AssignableWorkflowScheme create(Project project, OwnWorkflows step) {
    AssignableWorkflowScheme.Builder builder = schemes.assignableBuilder();
    builder.setName(step.scheme());
    builder.setDescription(Named.MADE_BY);
    builder.setMappings(schemes.getWorkflowSchemeObj(project).getMappings());
    builder.setMapping(types.require(step.type()).getId(), step.workflow());
    return schemes.createScheme(builder.build());
  }

  private void giveBack(Project project, OwnWorkflows step, AssignableWorkflowScheme copy) {
    AssignableWorkflowScheme used = schemes.getWorkflowSchemeObj(project);
    if (copy.getId().equals(used.getId())) {
      if (step.before().id().isEmpty()) {
        // Without a scheme of its own the project has the default one, with the same workflows.
        schemes.removeSchemesFromProject(project);
        schemes.clearWorkflowCache();
      } else {
        use(project, byId(step.before().id()));
      }
    }
    if (!schemes.deleteWorkflowScheme(copy)) {
      throw new StepFailed("the workflow scheme \"" + copy.getName() + "\" cannot be deleted");
    }
  }

  /** Unless somebody has decided otherwise since. */
  private void unmap(MapWorkflow step, IssueType type) {
    Optional<AssignableWorkflowScheme> ours =
        all()
            .filter(scheme -> String.valueOf(scheme.getId()).equals(step.scheme().id()))
            .filter(scheme -> step.workflow().equals(scheme.getMappings().get(type.getId())))
            .findFirst();
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
    if (scheme.getId().equals(schemes.getWorkflowSchemeObj(project).getId())) {
      return;
    }
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

  private Optional<AssignableWorkflowScheme> find(String name) {
    return all().filter(scheme -> scheme.getName().equals(name)).findFirst();
  }

  private AssignableWorkflowScheme byId(String id) {
    return all()
        .filter(scheme -> String.valueOf(scheme.getId()).equals(id))
        .findFirst()
        .orElseThrow(() -> new StepFailed("the workflow scheme " + id + " is gone"));
  }

  private Stream<AssignableWorkflowScheme> all() {
    Stream.Builder<AssignableWorkflowScheme> all = Stream.builder();
    schemes.getAssignableSchemes().forEach(all);
    return all.build();
  }
}
