package org.embargo.jira.people;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.roles.ProjectRole;
import com.atlassian.jira.security.roles.ProjectRoleActors;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.embargo.app.tracker.Teams;
import org.embargo.core.disclosure.ProjectSetup;

/** The members of the role that is the security team. */
public final class JiraTeams implements Teams {
  private final ProjectManager projects;
  private final ProjectRoleManager roles;

  public JiraTeams(ProjectManager projects, ProjectRoleManager roles) {
    this.projects = projects;
    this.roles = roles;
  }

  @Override
  public Set<String> members(ProjectSetup setup) {
    Project project = projects.getProjectObj(setup.projectId());
    ProjectRole role = roles.getProjectRole(setup.teamRoleId());
    Optional<ProjectRoleActors> actors =
        project == null || role == null
            ? Optional.empty()
            : Optional.ofNullable(roles.getProjectRoleActors(role, project));
    return actors.stream()
        .flatMap(one -> one.getApplicationUsers().stream())
        .filter(ApplicationUser::isActive)
        .map(ApplicationUser::getKey)
        .collect(Collectors.toSet());
  }
}
