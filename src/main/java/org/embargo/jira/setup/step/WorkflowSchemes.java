package org.embargo.jira.setup.step;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.workflow.AssignableWorkflowScheme;
import com.atlassian.jira.workflow.WorkflowSchemeManager;
import com.atlassian.jira.workflow.migration.AssignableWorkflowSchemeMigrationHelper;
import com.atlassian.jira.workflow.migration.MigrationHelperFactory;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.embargo.app.setup.StepFailed;
import org.embargo.core.setup.config.Ref;
import org.embargo.jira.setup.read.Named;
import org.ofbiz.core.entity.GenericEntityException;

/** Workflow schemes: which there are, what they map, and which one a project uses. */
public final class WorkflowSchemes {
  private final WorkflowSchemeManager manager;
  private final MigrationHelperFactory migrations;

  public WorkflowSchemes(WorkflowSchemeManager manager, MigrationHelperFactory migrations) {
    this.manager = manager;
    this.migrations = migrations;
  }

  Optional<AssignableWorkflowScheme> find(String name) {
    return Named.find(manager.getAssignableSchemes(), AssignableWorkflowScheme::getName, name);
  }

  Optional<AssignableWorkflowScheme> find(Ref ref) {
    return Named.stream(manager.getAssignableSchemes())
        .filter(scheme -> String.valueOf(scheme.getId()).equals(ref.id()))
        .findFirst();
  }

  AssignableWorkflowScheme require(Ref ref) {
    return find(ref)
        .orElseThrow(() -> new StepFailed("the workflow scheme \"" + ref.name() + "\" is gone"));
  }

  /**
   * @param ref without an id for Jira's default scheme, which may have none
   */
  AssignableWorkflowScheme requireOrDefault(Ref ref) {
    return ref.id().isEmpty() ? manager.getDefaultWorkflowScheme() : require(ref);
  }

  Stream<String> usersBesides(AssignableWorkflowScheme scheme, Project project) {
    return manager.getProjectsUsing(scheme).stream()
        .filter(user -> !user.getId().equals(project.getId()))
        .map(user -> "the project " + user.getKey() + " uses \"" + scheme.getName() + "\" too");
  }

  boolean isUsed(Project project, AssignableWorkflowScheme scheme) {
    AssignableWorkflowScheme used = manager.getWorkflowSchemeObj(project);
    return used.isDefault()
        ? scheme.isDefault()
        : !scheme.isDefault() && used.getId().equals(scheme.getId());
  }

  AssignableWorkflowScheme create(String name, Map<String, String> mappings) {
    AssignableWorkflowScheme.Builder builder = manager.assignableBuilder();
    builder.setName(name);
    builder.setDescription(Named.MADE_BY);
    builder.setMappings(mappings);
    return manager.createScheme(builder.build());
  }

  /** Only for a type without issues: those would be left behind. */
  void update(AssignableWorkflowScheme scheme, Consumer<AssignableWorkflowScheme.Builder> change) {
    AssignableWorkflowScheme.Builder builder = scheme.builder();
    change.accept(builder);
    manager.updateWorkflowScheme(builder.build());
    manager.clearWorkflowCache();
  }

  /** Jira takes issues along in the background: the next step waits for the end of its task. */
  void use(Project project, AssignableWorkflowScheme scheme) {
    try {
      AssignableWorkflowSchemeMigrationHelper migration =
          migrations.createMigrationHelper(project, scheme);
      if (!migration.doQuickMigrate()) {
        migration.migrateAsync();
      }
    } catch (GenericEntityException e) {
      throw new StepFailed("the project cannot be moved to the workflow scheme", e);
    }
    manager.clearWorkflowCache();
  }

  /** Without a scheme of its own the project has the default one, with the same workflows. */
  void useDefault(Project project) {
    manager.removeSchemesFromProject(project);
    manager.clearWorkflowCache();
  }

  void delete(AssignableWorkflowScheme scheme) {
    if (!manager.deleteWorkflowScheme(scheme)) {
      throw new StepFailed("the workflow scheme \"" + scheme.getName() + "\" cannot be deleted");
    }
  }
}
