package com.atlassian.jira.event.role;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.roles.ProjectRole;
import com.atlassian.jira.security.roles.ProjectRoleActors;

/** Somebody has entered or left a role of a project. */
public class ProjectRoleUpdatedEvent {
  public ProjectRoleUpdatedEvent(
      Project project,
      ProjectRole projectRole,
      ProjectRoleActors roleActors,
      ProjectRoleActors originalRoleActors) {}
}
