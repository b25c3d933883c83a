package com.atlassian.jira.workflow;

import com.opensymphony.workflow.loader.WorkflowDescriptor;

/** A workflow as it is handed over for creation. */
public class ConfigurableJiraWorkflow implements JiraWorkflow {
  private final String name;
  private final WorkflowDescriptor descriptor;

  public ConfigurableJiraWorkflow(
      String name, WorkflowDescriptor descriptor, WorkflowManager workflowManager) {
    this.name = name;
    this.descriptor = descriptor;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public WorkflowDescriptor getDescriptor() {
    return descriptor;
  }
}
