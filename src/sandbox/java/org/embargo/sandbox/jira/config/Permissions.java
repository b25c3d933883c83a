package org.embargo.sandbox.jira.config;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what, by the project's permission scheme. An issue's level comes on top, and lets no
 * admin by (rules 0.1 to 0.6).
 */
public final class Permissions implements PermissionManager, GlobalPermissionManager {
  static final String ADMINISTRATORS = "jira-administrators";

  private final Tables tables;
  private final Grants grants;
  private final SecurityLevels levels;
  private final StepProperties steps;

  Permissions(Tables tables, Grants grants, SecurityLevels levels, StepProperties steps) {
    this.tables = tables;
    this.grants = grants;
    this.levels = levels;
    this.steps = steps;
  }

  @Override
  public boolean hasPermission(
      ProjectPermissionKey permission, Issue issue, @Nullable ApplicationUser user) {
    Long level = issue.getSecurityLevelId();
    return isGranted(permission, issue.getProjectObject(), issue, user)
        && (level == null || passes(level, issue, user))
        && steps.allow(permission, issue, user);
  }

  @Override
  public boolean hasPermission(
      ProjectPermissionKey permission, Project project, @Nullable ApplicationUser user) {
    return isGranted(permission, project, null, user);
  }

  @Override
  public boolean hasPermission(GlobalPermissionKey permission, @Nullable ApplicationUser user) {
    return permission.equals(GlobalPermissionKey.ADMINISTER)
        && grants.groups().isMember(user, ADMINISTRATORS);
  }

  /** A level that is not one of the project's scheme lets nobody in (rule 0.5). */
  public boolean passes(Long level, Issue issue, @Nullable ApplicationUser user) {
    Project project = issue.getProjectObject();
    return levels.isOf(level, project)
        && levels.grants(level).stream()
            .anyMatch(grant -> grants.letIn(grant, project, issue, user));
  }

  private boolean isGranted(
      ProjectPermissionKey permission,
      Project project,
      @Nullable Issue issue,
      @Nullable ApplicationUser user) {
    return new Associations(tables, SchemeKind.PERMISSION)
        .schemeOf(project.getId()).stream()
            .flatMap(scheme -> tables.entities.where(row -> row.schemeId() == scheme).stream())
            .filter(row -> permission.permissionKey().equals(row.entityTypeId()))
            .anyMatch(grant -> grants.letIn(grant, project, issue, user));
  }
}
