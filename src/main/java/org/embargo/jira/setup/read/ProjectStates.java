package org.embargo.jira.setup.read;

import com.atlassian.jira.project.Project;
import org.embargo.core.setup.ProjectState;
import org.embargo.core.setup.config.Ref;

/** Reads a project's configuration. */
public final class ProjectStates {
  private final JiraRoles roles;
  private final JiraSecurity security;
  private final ProjectGrants grants;
  private final TypeReader types;

  public ProjectStates(
      JiraRoles roles, JiraSecurity security, ProjectGrants grants, TypeReader types) {
    this.roles = roles;
    this.security = security;
    this.grants = grants;
    this.types = types;
  }

  ProjectState of(Project project) {
    return new ProjectState(
        new Ref(String.valueOf(project.getId()), project.getKey()),
        types.typeScheme(project),
        types.all(project),
        roles.members(project),
        security.of(project),
        types.workflowScheme(project),
        types.screenSchemes(project),
        grants.permissions(project),
        grants.notifications(project));
  }
}
