package com.atlassian.jira.workflow;

import com.opensymphony.workflow.loader.WorkflowDescriptor;

/** A workflow with its name. */
public interface JiraWorkflow {
  String getName();

  WorkflowDescriptor getDescriptor();
}
