package org.embargo.sandbox.jira.config;

import com.atlassian.jira.bc.issue.fields.screen.FieldScreenService;
import com.atlassian.jira.bc.projectroles.ProjectRoleService;
import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.config.IssueTypeManager;
import com.atlassian.jira.config.ResolutionManager;
import com.atlassian.jira.config.StatusCategoryManager;
import com.atlassian.jira.config.StatusManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.fields.FieldManager;
import com.atlassian.jira.issue.fields.config.manager.FieldConfigSchemeManager;
import com.atlassian.jira.issue.fields.config.manager.IssueTypeSchemeManager;
import com.atlassian.jira.issue.fields.screen.FieldScreenFactory;
import com.atlassian.jira.issue.fields.screen.FieldScreenManager;
import com.atlassian.jira.issue.fields.screen.FieldScreenSchemeManager;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeManager;
import com.atlassian.jira.issue.security.IssueSecurityLevelManager;
import com.atlassian.jira.issue.security.IssueSecuritySchemeManager;
import com.atlassian.jira.notification.NotificationSchemeManager;
import com.atlassian.jira.permission.PermissionSchemeManager;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import com.atlassian.jira.task.TaskManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.workflow.WorkflowManager;
import com.atlassian.jira.workflow.WorkflowSchemeManager;
import com.atlassian.jira.workflow.migration.MigrationHelperFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.embargo.sandbox.jira.CurrentUser;
import org.embargo.sandbox.jira.Users;

/** Jira's managers of its configuration, wired. There is neither HTTP nor OSGi in it. */
public final class Jira {
  private final Tables tables;
  private final Map<Class<?>, Object> services = new LinkedHashMap<>();

  public Jira(Tables tables, IssueUses issues, CurrentUser currentUser) {
    this.tables = tables;
    Users users = new Users();
    Groups groups = new Groups(tables, users);
    Roles roles = new Roles(tables, users, groups);
    SecurityLevels levels = new SecurityLevels(tables, issues);
    WorkflowStore workflows = new WorkflowStore(tables);
    WorkflowSchemes workflowSchemes = new WorkflowSchemes(tables, workflows);
    Grants grants = new Grants(tables, groups, roles);
    Permissions permissions =
        new Permissions(
            tables, grants, levels, new StepProperties(workflows, workflowSchemes, grants));
    Tasks tasks = new Tasks();
    offer(JiraAuthenticationContext.class, currentUser);
    offer(ProjectManager.class, new Projects(tables));
    offer(UserManager.class, users);
    offer(GroupManager.class, groups);
    offer(ProjectRoleManager.class, roles);
    offer(PermissionManager.class, permissions);
    offer(GlobalPermissionManager.class, permissions);
    offer(ProjectRoleService.class, new RoleService(tables, roles, permissions, currentUser));
    offer(IssueSecurityLevelManager.class, levels);
    offer(IssueSecuritySchemeManager.class, new SecuritySchemes(tables, levels, issues, tasks));
    offer(PermissionSchemeManager.class, new Schemes.ForPermissions(tables));
    offer(NotificationSchemeManager.class, new Schemes.ForNotifications(tables));
    offer(TaskManager.class, tasks);
    addWorkflows(
        workflows,
        workflowSchemes,
        new Migrations(tables, workflowSchemes, issues, tasks, currentUser));
    addFields(issues, permissions);
  }

  private void addWorkflows(
      WorkflowStore workflows, WorkflowSchemes schemes, Migrations migrations) {
    Statuses statuses = new Statuses(tables, workflows);
    offer(WorkflowManager.class, workflows);
    offer(WorkflowSchemeManager.class, schemes);
    offer(MigrationHelperFactory.class, migrations);
    offer(StatusManager.class, statuses);
    offer(StatusCategoryManager.class, statuses);
    offer(ResolutionManager.class, statuses);
    offer(ConstantsManager.class, statuses);
  }

  private void addFields(IssueUses issues, Permissions permissions) {
    Screens screens = new Screens(tables, permissions);
    ScreenSchemes screenSchemes = new ScreenSchemes(tables);
    TypeScreenSchemes typeScreenSchemes = new TypeScreenSchemes(tables);
    CustomFields fields = new CustomFields(tables, screens);
    IssueTypeSchemes typeSchemes = new IssueTypeSchemes(tables);
    offer(FieldScreenManager.class, screens);
    offer(FieldScreenService.class, screens);
    offer(FieldScreenSchemeManager.class, screenSchemes);
    offer(FieldScreenFactory.class, screenSchemes);
    offer(IssueTypeScreenSchemeManager.class, typeScreenSchemes);
    offer(CustomFieldManager.class, fields);
    offer(FieldManager.class, fields);
    offer(IssueTypeSchemeManager.class, typeSchemes);
    offer(FieldConfigSchemeManager.class, typeSchemes);
    offer(
        IssueTypeManager.class,
        new IssueTypes(
            tables,
            issues,
            List.of(
                typeSchemes::removeType,
                fields::removeType,
                workflowSchemes()::removeType,
                typeScreenSchemes::removeType)));
  }

  private <T> void offer(Class<T> type, T service) {
    services.put(type, service);
  }

  /** Every manager by the interface of Jira's API that it implements. */
  public Map<Class<?>, Object> services() {
    return Map.copyOf(services);
  }

  /** The manager that implements the interface of Jira's API. */
  public <T> T get(Class<T> type) {
    return type.cast(
        Optional.ofNullable(services.get(type))
            .orElseThrow(() -> new IllegalArgumentException("not of Jira: " + type)));
  }

  /** Whether a role of that id is there, and the user in it (rule 7.8). */
  public boolean isInRole(ApplicationUser user, Long roleId, Project project) {
    ProjectRoleManager roles = get(ProjectRoleManager.class);
    return tables
        .roles
        .find(roleId)
        .filter(role -> roles.isUserInProjectRole(user, role, project))
        .isPresent();
  }

  public Tables tables() {
    return tables;
  }

  public Projects projects() {
    return (Projects) get(ProjectManager.class);
  }

  public Permissions permissions() {
    return (Permissions) get(PermissionManager.class);
  }

  public SecurityLevels levels() {
    return (SecurityLevels) get(IssueSecurityLevelManager.class);
  }

  public RoleService roleService() {
    return (RoleService) get(ProjectRoleService.class);
  }

  public IssueTypes issueTypes() {
    return (IssueTypes) get(IssueTypeManager.class);
  }

  public WorkflowStore workflows() {
    return (WorkflowStore) get(WorkflowManager.class);
  }

  public WorkflowSchemes workflowSchemes() {
    return (WorkflowSchemes) get(WorkflowSchemeManager.class);
  }

  public TypeScreenSchemes typeScreenSchemes() {
    return (TypeScreenSchemes) get(IssueTypeScreenSchemeManager.class);
  }

  public Tasks tasks() {
    return (Tasks) get(TaskManager.class);
  }
}
