package com.atlassian.jira.security.roles;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;

/** Finds, creates and removes roles and finds their members. */
public interface ProjectRoleManager {
  ProjectRole getProjectRole(Long id);

  boolean isUserInProjectRole(ApplicationUser user, ProjectRole projectRole, Project project);

  Collection<ProjectRole> getProjectRoles();

  ProjectRole createRole(ProjectRole projectRole);

  void deleteRole(ProjectRole projectRole);

  ProjectRoleActors getProjectRoleActors(ProjectRole projectRole, Project project);
}
