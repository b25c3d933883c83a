package org.embargo.sandbox.jira.config;

import com.atlassian.jira.bc.projectroles.ProjectRoleService;
import com.atlassian.jira.event.role.ProjectRoleUpdatedEvent;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.roles.ProjectRole;
import com.atlassian.jira.security.roles.ProjectRoleActors;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.embargo.sandbox.jira.CurrentUser;

/**
 * Changes members of roles as the user who is logged in (rule 7.16), and tells of it (rule 7.21).
 */
public final class RoleService implements ProjectRoleService {
  private final Tables tables;
  private final Roles roles;
  private final Permissions permissions;
  private final CurrentUser currentUser;
  private Consumer<ProjectRoleUpdatedEvent> listener = event -> {};

  RoleService(Tables tables, Roles roles, Permissions permissions, CurrentUser currentUser) {
    this.tables = tables;
    this.roles = roles;
    this.permissions = permissions;
    this.currentUser = currentUser;
  }

  public void onChange(Consumer<ProjectRoleUpdatedEvent> told) {
    this.listener = told;
  }

  /** One that cannot be added keeps out the others too. */
  @Override
  public void addActorsToProjectRole(
      Collection<String> actors,
      ProjectRole role,
      Project project,
      String type,
      ErrorCollection errors) {
    List<String> present = parameters(role, project, type);
    refuse(actors, actor -> !exists(type, actor), "'%s' does not exist.", errors);
    refuse(actors, present::contains, "'%s' is already a member of the project role.", errors);
    if (mayChange(project, errors)) {
      change(
          role,
          project,
          () ->
              actors.forEach(
                  actor ->
                      tables.actors.put(
                          new ActorRow(
                              tables.actors.nextId(),
                              role.getId(),
                              project.getId(),
                              type,
                              actor))));
    }
  }

  @Override
  public void removeActorsFromProjectRole(
      Collection<String> actors,
      ProjectRole role,
      Project project,
      String type,
      ErrorCollection errors) {
    List<String> present = parameters(role, project, type);
    refuse(actors, actor -> !present.contains(actor), "'%s' is not a member of the role.", errors);
    if (mayChange(project, errors)) {
      List<ActorRow> rows = roles.actors(role.getId(), project.getId());
      change(
          role,
          project,
          () ->
              tables.actors.removeIf(
                  row ->
                      rows.contains(row)
                          && row.type().equals(type)
                          && actors.contains(row.parameter())));
    }
  }

  private void change(ProjectRole role, Project project, Runnable work) {
    ProjectRoleActors before = roles.getProjectRoleActors(role, project);
    work.run();
    listener.accept(
        new ProjectRoleUpdatedEvent(
            project, role, roles.getProjectRoleActors(role, project), before));
  }

  private List<String> parameters(ProjectRole role, Project project, String type) {
    return roles.actors(tables.roles.require(role.getId()).id(), project.getId()).stream()
        .filter(actor -> actor.type().equals(type))
        .map(ActorRow::parameter)
        .toList();
  }

  private boolean exists(String type, String actor) {
    return switch (type) {
      case ActorRow.USER -> roles.users().getUserByKey(actor) != null;
      case ActorRow.GROUP -> roles.groups().getGroup(actor) != null;
      default -> throw new IllegalArgumentException("no type of actor: " + type);
    };
  }

  private boolean mayChange(Project project, ErrorCollection errors) {
    ApplicationUser user = currentUser.getLoggedInUser();
    if (!permissions.hasPermission(GlobalPermissionKey.ADMINISTER, user)
        && !permissions.hasPermission(ProjectPermissions.ADMINISTER_PROJECTS, project, user)) {
      errors.addErrorMessage("You do not have permission to change the members of this role.");
    }
    return !errors.hasAnyErrors();
  }

  private static void refuse(
      Collection<String> actors,
      Predicate<String> condition,
      String message,
      ErrorCollection errors) {
    actors.stream()
        .filter(condition)
        .forEach(actor -> errors.addErrorMessage(message.replace("%s", actor)));
  }
}
