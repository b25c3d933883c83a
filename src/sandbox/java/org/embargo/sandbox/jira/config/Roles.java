package org.embargo.sandbox.jira.config;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.roles.ProjectRole;
import com.atlassian.jira.security.roles.ProjectRoleActors;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import com.atlassian.jira.security.roles.RoleActor;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.embargo.sandbox.jira.Users;
import org.jspecify.annotations.Nullable;

/** The project roles and who is in them: users, and members of groups (rule 9.6). */
record Roles(Tables tables, Users users, Groups groups) implements ProjectRoleManager {
  private record Actors(Set<RoleActor> actors, Set<ApplicationUser> users)
      implements ProjectRoleActors {
    @Override
    public Set<RoleActor> getRoleActors() {
      return actors;
    }

    @Override
    public Set<ApplicationUser> getApplicationUsers() {
      return users;
    }
  }

  @Override
  public @Nullable ProjectRole getProjectRole(Long id) {
    return tables.roles.find(id).orElse(null);
  }

  @Override
  public Collection<ProjectRole> getProjectRoles() {
    return List.copyOf(tables.roles.all());
  }

  @Override
  public ProjectRole createRole(ProjectRole role) {
    if (tables.roles.first(one -> one.name().equals(role.getName())).isPresent()) {
      throw new IllegalArgumentException("there is a role " + role.getName());
    }
    return tables.roles.put(new RoleRow(tables.roles.nextId(), role.getName()));
  }

  @Override
  public void deleteRole(ProjectRole role) {
    long id = tables.roles.require(role.getId()).id();
    tables.actors.removeIf(actor -> actor.roleId() == id);
    tables.roles.removeIf(row -> row.id() == id);
  }

  @Override
  public ProjectRoleActors getProjectRoleActors(ProjectRole role, Project project) {
    List<ActorRow> actors = actors(role.getId(), project.getId());
    return new Actors(
        Set.copyOf(actors), actors.stream().flatMap(this::members).collect(Collectors.toSet()));
  }

  @Override
  public boolean isUserInProjectRole(
      @Nullable ApplicationUser user, ProjectRole role, Project project) {
    return actors(role.getId(), project.getId()).stream()
        .anyMatch(
            actor ->
                actor.type().equals(ActorRow.GROUP)
                    ? groups.isMember(user, actor.parameter())
                    : user != null && actor.parameter().equals(user.getKey()));
  }

  List<ActorRow> actors(long roleId, long projectId) {
    return tables.actors.where(actor -> actor.roleId() == roleId && actor.projectId() == projectId);
  }

  private Stream<ApplicationUser> members(ActorRow actor) {
    return actor.type().equals(ActorRow.GROUP)
        ? groups.getUsersInGroup(actor.parameter()).stream()
        : Stream.ofNullable(users.getUserByKey(actor.parameter()));
  }
}
