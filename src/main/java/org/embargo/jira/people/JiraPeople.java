package org.embargo.jira.people;

import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.security.roles.ProjectRole;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.util.Optional;
import org.embargo.app.tracker.People;
import org.embargo.core.disclosure.ProjectSetup;

/** Jira's users, by role and permission. */
public final class JiraPeople implements People {
  private final UserManager users;
  private final ProjectManager projects;
  private final ProjectRoleManager roles;
  private final GlobalPermissionManager globalPermissions;
  private final PermissionManager permissions;

  public JiraPeople(
      UserManager users,
      ProjectManager projects,
      ProjectRoleManager roles,
      GlobalPermissionManager globalPermissions,
      PermissionManager permissions) {
    this.users = users;
    this.projects = projects;
    this.roles = roles;
    this.globalPermissions = globalPermissions;
    this.permissions = permissions;
  }

  @Override
  public boolean onSecurityTeam(String userKey, ProjectSetup setup) {
    Optional<ApplicationUser> user = active(userKey);
    Project project = projects.getProjectObj(setup.projectId());
    ProjectRole role = roles.getProjectRole(Long.valueOf(setup.teamRoleId()));
    return user.isPresent()
        && project != null
        && role != null
        && roles.isUserInProjectRole(user.get(), role, project);
  }

  @Override
  public boolean mayAdministerJira(String userKey) {
    return active(userKey)
        .filter(user -> globalPermissions.hasPermission(GlobalPermissionKey.ADMINISTER, user))
        .isPresent();
  }

  @Override
  public boolean mayAdministerProject(String userKey, long projectId) {
    return has(ProjectPermissions.ADMINISTER_PROJECTS, userKey, projectId);
  }

  @Override
  public boolean mayBrowse(String userKey, long projectId) {
    return has(ProjectPermissions.BROWSE_PROJECTS, userKey, projectId);
  }

  private boolean has(ProjectPermissionKey permission, String userKey, long projectId) {
    Project project = projects.getProjectObj(projectId);
    return project != null
        && active(userKey)
            .filter(user -> permissions.hasPermission(permission, project, user))
            .isPresent();
  }

  @Override
  public Optional<String> keyOf(String userName) {
    return Optional.ofNullable(users.getUserByName(userName)).map(ApplicationUser::getKey);
  }

  @Override
  public boolean exists(String userKey) {
    return users.getUserByKey(userKey) != null;
  }

  @Override
  public boolean isActive(String userKey) {
    return active(userKey).isPresent();
  }

  @Override
  public String nameOf(String userKey) {
    return Optional.ofNullable(users.getUserByKey(userKey))
        .map(ApplicationUser::getDisplayName)
        .orElse(userKey);
  }

  private Optional<ApplicationUser> active(String userKey) {
    return Optional.ofNullable(users.getUserByKey(userKey)).filter(ApplicationUser::isActive);
  }
}
