package com.atlassian.jira.bc.projectroles;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.roles.ProjectRole;
import com.atlassian.jira.util.ErrorCollection;
import java.util.Collection;

/** Changes the members of roles as the current user. */
public interface ProjectRoleService {
  void addActorsToProjectRole(
      Collection<String> actors,
      ProjectRole projectRole,
      Project project,
      String actorType,
      ErrorCollection errorCollection);

  void removeActorsFromProjectRole(
      Collection<String> actors,
      ProjectRole projectRole,
      Project project,
      String actorType,
      ErrorCollection errorCollection);
}
