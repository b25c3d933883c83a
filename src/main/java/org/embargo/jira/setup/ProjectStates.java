package org.embargo.jira.setup;

import com.atlassian.jira.project.Project;
import org.embargo.core.setup.ProjectState;
import org.embargo.core.setup.Ref;

/** Reads a project's configuration. */
final class ProjectStates {
  private final JiraRoles roles;
  private final JiraSecurity security;
  private final ProjectGrants grants;
  private final TypeReader types;

  ProjectStates(JiraRoles roles, JiraSecurity security, ProjectGrants grants, TypeReader types) {
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
