package org.embargo.jira.setup;

import com.atlassian.jira.bc.issue.fields.screen.FieldScreenService;
import com.atlassian.jira.bc.projectroles.ProjectRoleService;
import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.config.IssueTypeManager;
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
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import com.atlassian.jira.task.TaskManager;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.workflow.WorkflowManager;
import com.atlassian.jira.workflow.WorkflowSchemeManager;
import com.atlassian.jira.workflow.migration.MigrationHelperFactory;
import java.util.List;
import java.util.Optional;
import org.embargo.app.setup.Configurations;
import org.embargo.app.setup.SetupNames;
import org.embargo.app.tracker.Levels;
import org.embargo.jira.setup.read.FieldsById;
import org.embargo.jira.setup.read.GrantLabels;
import org.embargo.jira.setup.read.GrantedUsers;
import org.embargo.jira.setup.read.JiraFields;
import org.embargo.jira.setup.read.JiraGrants;
import org.embargo.jira.setup.read.JiraRoles;
import org.embargo.jira.setup.read.JiraScreens;
import org.embargo.jira.setup.read.JiraSecurity;
import org.embargo.jira.setup.read.JiraTypes;
import org.embargo.jira.setup.read.JiraWorkflows;
import org.embargo.jira.setup.read.Named;
import org.embargo.jira.setup.read.ProjectStates;
import org.embargo.jira.setup.read.RunningTasks;
import org.embargo.jira.setup.read.SchemeGrants;
import org.embargo.jira.setup.read.SnapshotReader;
import org.embargo.jira.setup.read.TypeReader;
import org.embargo.jira.setup.read.WorkflowTexts;
import org.embargo.jira.setup.step.AttachSteps;
import org.embargo.jira.setup.step.OfferSteps;
import org.embargo.jira.setup.step.RoleSteps;
import org.embargo.jira.setup.step.ScreenSchemeSteps;
import org.embargo.jira.setup.step.ScreenSteps;
import org.embargo.jira.setup.step.SecuritySteps;
import org.embargo.jira.setup.step.StatusSteps;
import org.embargo.jira.setup.step.TypeSchemes;
import org.embargo.jira.setup.step.TypeScreenSchemes;
import org.embargo.jira.setup.step.TypeScreenSteps;
import org.embargo.jira.setup.step.TypeSteps;
import org.embargo.jira.setup.step.WorkflowSchemeSteps;
import org.embargo.jira.setup.step.WorkflowSchemes;
import org.embargo.jira.setup.step.WorkflowSteps;
import org.embargo.sandbox.jira.CurrentUser;
import org.embargo.sandbox.jira.Users;
import org.embargo.sandbox.jira.config.Jira;
import org.embargo.sandbox.jira.config.Tables;

/** The adapter over the sandbox's managers, wired as the plugin wires it. */
public final class ConfiguredJira {
  private final Jira jira;
  private final FakeIssues issues = new FakeIssues();
  private final Faults faults = new Faults();
  private final Configurations configurations;
  private final SetupNames names;
  private final JiraLevels levels;
  private final JiraAudiences audiences;

  public ConfiguredJira() {
    CurrentUser admin = new CurrentUser();
    admin.set(new Users().byName("admin"));
    this.jira = new Jira(Tables.demo(), issues, admin);
    JiraTypes types =
        new JiraTypes(
            get(IssueTypeManager.class),
            get(IssueTypeSchemeManager.class),
            issues.manager(),
            get(ProjectManager.class));
    JiraFields fields = new JiraFields(get(CustomFieldManager.class), types);
    JiraRoles roles = new JiraRoles(get(ProjectRoleManager.class));
    GrantLabels labels =
        new GrantLabels(
            get(ProjectRoleManager.class), get(CustomFieldManager.class), get(UserManager.class));
    SchemeGrants schemes =
        new SchemeGrants(
            get(PermissionSchemeManager.class),
            get(NotificationSchemeManager.class),
            get(IssueSecuritySchemeManager.class),
            labels);
    JiraGrants grants = new JiraGrants(get(IssueSecuritySchemeManager.class), labels);
    JiraSecurity security =
        new JiraSecurity(
            get(IssueSecuritySchemeManager.class), get(IssueSecurityLevelManager.class), grants);
    JiraScreens screens =
        new JiraScreens(
            get(FieldScreenManager.class),
            get(FieldScreenSchemeManager.class),
            get(IssueTypeScreenSchemeManager.class),
            get(ProjectManager.class));
    JiraWorkflows workflows =
        new JiraWorkflows(get(WorkflowManager.class), get(WorkflowSchemeManager.class), screens);
    StatusSteps statuses =
        new StatusSteps(get(StatusManager.class), get(StatusCategoryManager.class), workflows);
    SecuritySteps securitySteps =
        new SecuritySteps(
            get(IssueSecuritySchemeManager.class),
            get(IssueSecurityLevelManager.class),
            security,
            grants);
    this.levels =
        new JiraLevels(
            get(ProjectManager.class),
            get(IssueSecurityLevelManager.class),
            security,
            schemes,
            securitySteps);
    this.audiences =
        new JiraAudiences(
            issues.manager(),
            get(PermissionManager.class),
            levels,
            new GrantedUsers(
                get(UserManager.class),
                get(GroupManager.class),
                get(ProjectRoleManager.class),
                new FieldsById(get(CustomFieldManager.class))));
    List<Named> named = List.of(types, fields, roles, security, screens, workflows, statuses);
    TypeReader reader = new TypeReader(types, fields, workflows, screens);
    this.configurations =
        new JiraConfigurations(
            get(ProjectManager.class),
            new SnapshotReader(
                new ProjectStates(roles, security, schemes, reader),
                reader,
                security,
                named,
                new RunningTasks(get(TaskManager.class))),
            List.of(
                new RoleSteps(
                    get(ProjectRoleManager.class),
                    get(ProjectRoleService.class),
                    roles,
                    get(ProjectManager.class),
                    schemes),
                new OfferSteps(
                    new TypeSchemes(
                        get(IssueTypeSchemeManager.class),
                        get(FieldConfigSchemeManager.class),
                        get(FieldManager.class)),
                    types),
                new TypeSteps(
                    get(IssueTypeManager.class),
                    get(CustomFieldManager.class),
                    types,
                    fields,
                    get(ProjectManager.class)),
                securitySteps,
                new AttachSteps(
                    get(IssueSecuritySchemeManager.class),
                    get(IssueSecurityLevelManager.class),
                    security),
                statuses,
                new ScreenSteps(
                    get(FieldScreenManager.class),
                    get(FieldScreenService.class),
                    get(FieldScreenSchemeManager.class),
                    get(JiraAuthenticationContext.class),
                    workflows),
                new ScreenSchemeSteps(
                    get(FieldScreenSchemeManager.class),
                    get(FieldScreenManager.class),
                    get(FieldScreenFactory.class),
                    get(IssueTypeScreenSchemeManager.class)),
                new TypeScreenSteps(
                    new TypeScreenSchemes(
                        get(IssueTypeScreenSchemeManager.class), get(FieldScreenFactory.class)),
                    get(FieldScreenSchemeManager.class),
                    screens,
                    types),
                new WorkflowSteps(
                    get(WorkflowManager.class),
                    get(JiraAuthenticationContext.class),
                    workflows,
                    new WorkflowTexts(
                        get(StatusManager.class), get(FieldScreenManager.class), roles)),
                new WorkflowSchemeSteps(
                    new WorkflowSchemes(
                        get(WorkflowSchemeManager.class), get(MigrationHelperFactory.class)),
                    types)));
    this.names =
        new JiraSetupNames(
            get(UserManager.class),
            get(GroupManager.class),
            get(ConstantsManager.class),
            workflows,
            named);
  }

  /** The manager, which fails when it is told to. */
  private <T> T get(Class<T> type) {
    return faults.around(type, jira.get(type));
  }

  public Jira jira() {
    return jira;
  }

  public FakeIssues issues() {
    return issues;
  }

  public Faults faults() {
    return faults;
  }

  public Configurations configurations() {
    return configurations;
  }

  JiraAudiences audiences() {
    return audiences;
  }

  public Levels levels() {
    return levels;
  }

  public SetupNames names() {
    return names;
  }

  /** All of them, in order. */
  public List<Long> projectIds() {
    return jira.get(ProjectManager.class).getProjectObjects().stream()
        .map(project -> Optional.ofNullable(project.getId()).orElseThrow())
        .toList();
  }

  /** All that is configured, to the byte, a line for each thing. */
  public List<String> contents() {
    return Contents.of(jira);
  }
}
