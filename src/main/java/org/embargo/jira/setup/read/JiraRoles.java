package org.embargo.jira.setup.read;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.roles.ProjectRole;
import com.atlassian.jira.security.roles.ProjectRoleActors;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import com.atlassian.jira.security.roles.RoleActor;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.embargo.core.setup.Members;
import org.embargo.core.setup.config.Kind;

/** Project roles and who is in them. */
public final class JiraRoles implements Named {
  public static final String USER = "atlassian-user-role-actor";
  public static final String GROUP = "atlassian-group-role-actor";

  private final ProjectRoleManager roles;

  public JiraRoles(ProjectRoleManager roles) {
    this.roles = roles;
  }

  @Override
  public Map<Kind, Map<String, String>> names() {
    return Map.of(
        Kind.ROLE, Named.of(roles.getProjectRoles(), ProjectRole::getName, ProjectRole::getId));
  }

  public Optional<ProjectRole> find(String name) {
    return Named.find(roles.getProjectRoles(), ProjectRole::getName, name);
  }

  public ProjectRole require(String name) {
    return Named.require(roles.getProjectRoles(), ProjectRole::getName, name);
  }

  public Members members(ProjectRole role, Project project) {
    ProjectRoleActors actors = roles.getProjectRoleActors(role, project);
    if (actors == null) {
      return Members.NONE;
    }
    long active = actors.getApplicationUsers().stream().filter(ApplicationUser::isActive).count();
    return new Members(
        parameters(actors, USER), parameters(actors, GROUP), Math.toIntExact(active));
  }

  /** By the role's name; roles without members are left out. */
  public NavigableMap<String, Members> members(Project project) {
    NavigableMap<String, Members> members = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (ProjectRole role : roles.getProjectRoles()) {
      Members of = members(role, project);
      if (!of.equals(Members.NONE)) {
        members.put(role.getName(), of);
      }
    }
    return members;
  }

  private static NavigableSet<String> parameters(ProjectRoleActors actors, String type) {
    return actors.getRoleActors().stream()
        .filter(actor -> actor.getType().equals(type))
        .map(RoleActor::getParameter)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
