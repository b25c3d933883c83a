package com.atlassian.jira.issue.context;

/** A configuration of a field applies in one project. */
public class ProjectContext implements JiraContextNode {
  private final Long projectId;

  public ProjectContext(Long projectId) {
    this.projectId = projectId;
  }

  public Long getProjectId() {
    return projectId;
  }
}
