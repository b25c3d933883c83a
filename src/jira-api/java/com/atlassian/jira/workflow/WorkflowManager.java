package com.atlassian.jira.workflow;

import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;

/** Creates, finds and removes workflows. */
public interface WorkflowManager {
  JiraWorkflow getWorkflow(String name);

  Collection<JiraWorkflow> getWorkflows();

  boolean workflowExists(String name);

  void createWorkflow(ApplicationUser user, JiraWorkflow workflow);

  void deleteWorkflow(JiraWorkflow workflow);
}
