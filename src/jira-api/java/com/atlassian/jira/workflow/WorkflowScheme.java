package com.atlassian.jira.workflow;

import java.util.Map;

/** Tells which workflow issues of a type go through. */
public interface WorkflowScheme {
  Long getId();

  String getName();

  boolean isDefault();

  Map<String, String> getMappings();

  String getActualDefaultWorkflow();

  String getActualWorkflow(String issueTypeId);

  /** Prepares a changed scheme. */
  interface Builder<T extends Builder<T>> {
    T setMapping(String issueTypeId, String workflowName);

    T removeMapping(String issueTypeId);

    T setMappings(Map<String, String> mappings);
  }
}
