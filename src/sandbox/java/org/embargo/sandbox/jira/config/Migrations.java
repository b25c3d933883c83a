package org.embargo.sandbox.jira.config;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.task.TaskContext;
import com.atlassian.jira.task.TaskDescriptor;
import com.atlassian.jira.web.action.admin.workflow.WorkflowMigrationResult;
import com.atlassian.jira.workflow.AssignableWorkflowScheme;
import com.atlassian.jira.workflow.migration.AssignableWorkflowSchemeMigrationHelper;
import com.atlassian.jira.workflow.migration.MigrationHelperFactory;
import java.util.Set;
import java.util.stream.Collectors;
import org.embargo.sandbox.jira.CurrentUser;

/** Brings projects to other workflow schemes. */
final class Migrations implements MigrationHelperFactory {
  private final Tables tables;
  private final WorkflowSchemes schemes;
  private final IssueUses issues;
  private final Tasks tasks;
  private final CurrentUser currentUser;

  Migrations(
      Tables tables,
      WorkflowSchemes schemes,
      IssueUses issues,
      Tasks tasks,
      CurrentUser currentUser) {
    this.tables = tables;
    this.schemes = schemes;
    this.issues = issues;
    this.tasks = tasks;
    this.currentUser = currentUser;
  }

  /** Named as in Jira, where callers know such tasks by it. */
  private record EnterpriseWorkflowTaskContext(Long projectId) implements TaskContext {}

  @Override
  public AssignableWorkflowSchemeMigrationHelper createMigrationHelper(
      Project project, AssignableWorkflowScheme scheme) {
    return new Helper(project, scheme);
  }

  private final class Helper extends AssignableWorkflowSchemeMigrationHelper {
    private final Project project;
    private final AssignableWorkflowScheme scheme;

    Helper(Project project, AssignableWorkflowScheme scheme) {
      this.project = project;
      this.scheme = scheme;
    }

    /** Only when no issue would change its workflow (rule 8.15). */
    @Override
    public boolean doQuickMigrate() {
      requireUser();
      if (issues.anyOfTypes(project.getId(), changing())) {
        return false;
      }
      schemes.attach(project, scheme);
      return true;
    }

    @Override
    public TaskDescriptor<WorkflowMigrationResult> migrateAsync() {
      requireUser();
      return tasks.submit(
          "Migrate the workflows of " + project.getKey(),
          new EnterpriseWorkflowTaskContext(project.getId()),
          () -> schemes.attach(project, scheme));
    }

    private Set<String> changing() {
      AssignableWorkflowScheme present = schemes.getWorkflowSchemeObj(project);
      return tables.issueTypes.all().stream()
          .map(IssueTypeRow::getId)
          .filter(type -> !present.getActualWorkflow(type).equals(scheme.getActualWorkflow(type)))
          .collect(Collectors.toSet());
    }

    private void requireUser() {
      if (currentUser.get().isEmpty()) {
        throw new IllegalStateException("nobody is logged in");
      }
    }
  }
}
