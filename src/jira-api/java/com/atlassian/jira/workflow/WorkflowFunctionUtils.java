package com.atlassian.jira.workflow;

/** The common base of workflow functions. */
public class WorkflowFunctionUtils {
  public WorkflowFunctionUtils() {}
}
