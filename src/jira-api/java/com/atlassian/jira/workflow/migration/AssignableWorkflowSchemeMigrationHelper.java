package com.atlassian.jira.workflow.migration;

import com.atlassian.jira.task.TaskDescriptor;
import com.atlassian.jira.web.action.admin.workflow.WorkflowMigrationResult;
import org.ofbiz.core.entity.GenericEntityException;

/** Moves one project to another workflow scheme. */
public class AssignableWorkflowSchemeMigrationHelper {
  protected AssignableWorkflowSchemeMigrationHelper() {}

  public boolean doQuickMigrate() throws GenericEntityException {
    throw new UnsupportedOperationException();
  }

  public TaskDescriptor<WorkflowMigrationResult> migrateAsync() {
    throw new UnsupportedOperationException();
  }
}
