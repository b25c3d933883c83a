package com.atlassian.jira.security.roles;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;

/** Finds roles and their members. */
public interface ProjectRoleManager {
  ProjectRole getProjectRole(Long id);

  boolean isUserInProjectRole(ApplicationUser user, ProjectRole projectRole, Project project);
}
