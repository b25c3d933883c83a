package com.atlassian.jira.workflow;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.scheme.SchemeManager;
import java.util.List;

/** Creates, changes and removes workflow schemes and tells which projects use them. */
public interface WorkflowSchemeManager extends SchemeManager {
  AssignableWorkflowScheme getWorkflowSchemeObj(Project project);

  Iterable<AssignableWorkflowScheme> getAssignableSchemes();

  AssignableWorkflowScheme.Builder assignableBuilder();

  AssignableWorkflowScheme createScheme(AssignableWorkflowScheme scheme);

  AssignableWorkflowScheme updateWorkflowScheme(AssignableWorkflowScheme scheme);

  boolean deleteWorkflowScheme(WorkflowScheme scheme);

  List<Project> getProjectsUsing(AssignableWorkflowScheme scheme);

  boolean hasDraft(AssignableWorkflowScheme scheme);

  AssignableWorkflowScheme getDefaultWorkflowScheme();

  void clearWorkflowCache();
}
