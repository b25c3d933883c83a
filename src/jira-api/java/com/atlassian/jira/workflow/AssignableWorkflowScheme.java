package com.atlassian.jira.workflow;

/** A workflow scheme that projects may use. */
public interface AssignableWorkflowScheme extends WorkflowScheme {
  Builder builder();

  /** Prepares a changed scheme that projects may use. */
  interface Builder extends WorkflowScheme.Builder<Builder> {
    Builder setName(String name);

    Builder setDescription(String description);

    AssignableWorkflowScheme build();
  }
}
