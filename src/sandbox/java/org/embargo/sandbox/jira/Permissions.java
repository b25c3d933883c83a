package org.embargo.sandbox.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what: anybody browses, whoever is logged in creates, developers resolve, admins
 * administer. An issue's level comes on top, and lets no admin by (rules 0.1 to 0.6).
 */
public final class Permissions implements PermissionManager, GlobalPermissionManager {
  @Override
  public boolean hasPermission(
      ProjectPermissionKey permission, Issue issue, @Nullable ApplicationUser user) {
    return hasPermission(permission, issue.getProjectObject(), user) && passesLevel(issue, user);
  }

  public boolean hasPermission(
      ProjectPermissionKey permission, Project project, @Nullable ApplicationUser user) {
    if (permission.equals(ProjectPermissions.BROWSE_PROJECTS)) {
      return true;
    }
    if (!(user instanceof User known)) {
      return false;
    }
    if (permission.equals(ProjectPermissions.CREATE_ISSUES)) {
      return true;
    }
    if (permission.equals(ProjectPermissions.RESOLVE_ISSUES)) {
      return Demo.isInRole(known, "Developers");
    }
    return permission.equals(ProjectPermissions.ADMINISTER_PROJECTS)
        && Demo.isInRole(known, "Administrators");
  }

  @Override
  public boolean hasPermission(GlobalPermissionKey permission, @Nullable ApplicationUser user) {
    return permission.equals(GlobalPermissionKey.ADMINISTER)
        && user instanceof User known
        && Demo.isInRole(known, "Administrators");
  }

  /** A level that is not one of the project's scheme lets nobody in (rule 0.5). */
  private static boolean passesLevel(Issue issue, @Nullable ApplicationUser user) {
    Long level = issue.getSecurityLevelId();
    return level == null
        || (user instanceof User known
            && Demo.LEVELS.stream()
                .filter(one -> one.id() == level)
                .anyMatch(one -> one.letsIn(known, issue)));
  }
}
