package org.embargo.sandbox.workflow;

import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.opensymphony.workflow.InvalidInputException;
import com.opensymphony.workflow.WorkflowException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.embargo.sandbox.jira.CurrentUser;
import org.embargo.sandbox.jira.Issues;
import org.embargo.sandbox.jira.SandboxIssue;
import org.embargo.sandbox.jira.User;
import org.embargo.sandbox.jira.activity.IssueEvents;
import org.embargo.sandbox.jira.config.Jira;
import org.embargo.sandbox.jira.config.SandboxProject;
import org.embargo.sandbox.workflow.Workflows.Transition;

/** What the logged-in user may do with issues, for pages and REST alike (rule 1.13). */
public final class IssueService {
  static final ProjectPermissionKey EDIT_ISSUES = new ProjectPermissionKey("EDIT_ISSUES");
  private static final ProjectPermissionKey TRANSITION_ISSUES =
      new ProjectPermissionKey("TRANSITION_ISSUES");

  private final Issues issues;
  private final Jira jira;
  private final Workflows workflows;
  private final Fields fields;
  private final CurrentUser currentUser;

  public IssueService(
      Issues issues, Jira jira, Workflows workflows, Fields fields, CurrentUser currentUser) {
    this.issues = issues;
    this.jira = jira;
    this.workflows = workflows;
    this.fields = fields;
    this.currentUser = currentUser;
  }

  /** Empty for unknown and for hidden. */
  public Optional<SandboxIssue> find(String key) {
    return issues.find(key).filter(this::isVisible);
  }

  /** Empty for unknown and for hidden. */
  public Optional<SandboxIssue> find(long id) {
    return Optional.ofNullable((SandboxIssue) issues.getIssueObject(id)).filter(this::isVisible);
  }

  /** Who is logged in; empty for anonymous. */
  public Optional<User> user() {
    return currentUser.get();
  }

  /** Empty for unknown and for hidden. */
  public Optional<SandboxProject> project(String key) {
    return projects(ProjectPermissions.BROWSE_PROJECTS).stream()
        .filter(project -> project.getKey().equals(key))
        .findFirst();
  }

  public List<SandboxProject> projects(ProjectPermissionKey permission) {
    return jira.projects().all().stream().filter(project -> may(permission, project)).toList();
  }

  /**
   * Refuses with the words of rule 1.31.
   *
   * @param type a name or an id
   * @param values by the id of the field, as {@link Fields} takes them
   */
  public SandboxIssue create(String projectKey, String type, Map<String, List<String>> values)
      throws Invalid {
    SandboxProject project =
        jira.projects()
            .find(projectKey)
            .orElseThrow(() -> new Invalid("project", "project is required"));
    User user = require(ProjectPermissions.CREATE_ISSUES, project, "create issues");
    SandboxIssue issue = new SandboxIssue(project);
    issue.setIssueTypeId(typeId(project, type));
    parent(issue, values);
    issue.setDescription("");
    issue.setReporter(user);
    Fields.summary(String.join("", values.getOrDefault("summary", List.of())));
    FieldScreen screen = jira.typeScreenSchemes().createScreen(project, issue.getIssueTypeId());
    Map<String, List<String>> others = new LinkedHashMap<>(values);
    others.remove("parent");
    fields.set(issue, others, Optional.of(screen), user);
    run(() -> workflows.create(user, issue));
    return issue;
  }

  /** A sub-task has its parent's level (rule 1.26). */
  private void parent(SandboxIssue issue, Map<String, List<String>> values) throws Invalid {
    if (!issue.getIssueType().isSubTask()) {
      return;
    }
    SandboxIssue parent =
        values.getOrDefault("parent", List.of()).stream()
            .findFirst()
            .flatMap(this::find)
            .filter(one -> one.getProjectId().equals(issue.getProjectId()))
            .filter(one -> one.getParentId() == null)
            .orElseThrow(() -> new Invalid("parent", "valid parent is required"));
    issue.setParentId(parent.getId());
    issue.setSecurityLevelId(parent.getSecurityLevelId());
  }

  /** Stores what the edit screen has, and sends the event of it (rule 1.44). */
  public void edit(SandboxIssue issue, Map<String, List<String>> values) throws Invalid {
    SandboxProject project = issue.getProjectObject();
    User user = require(EDIT_ISSUES, issue, "edit issues");
    FieldScreen screen = jira.typeScreenSchemes().editScreen(project, issue.getIssueTypeId());
    fields.set(issue, values, Optional.of(screen), user);
    issues.store(issue);
    if (values.containsKey("security")) {
      cascade(issue);
    }
    workflows.fire(issue, user, IssueEvents.UPDATED);
  }

  /** A parent's level goes to its sub-tasks (rule 1.28). */
  private void cascade(SandboxIssue issue) {
    for (SandboxIssue subTask : issues.subTasksOf(issue)) {
      subTask.setSecurityLevelId(issue.getSecurityLevelId());
      issues.storeAndIndex(subTask);
    }
  }

  public List<Transition> transitions(SandboxIssue issue) {
    return may(TRANSITION_ISSUES, issue.getProjectObject())
        ? currentUser.get().map(user -> transitions(user, issue)).orElse(List.of())
        : List.of();
  }

  /**
   * Runs one of the transitions that there are now.
   *
   * @param values by the id of the field, as {@link Fields} takes them
   */
  public void transition(SandboxIssue issue, int action, Map<String, List<String>> values)
      throws Invalid {
    User user = require(TRANSITION_ISSUES, issue, "transition issues");
    Transition transition =
        transitions(user, issue).stream()
            .filter(one -> one.id() == action)
            .findFirst()
            .orElseThrow(
                () ->
                    new Invalid("", "It seems that you have tried an illegal workflow operation."));
    fields.set(issue, values, transition.screen(), user);
    run(() -> workflows.transition(user, issue, action));
  }

  public boolean may(ProjectPermissionKey permission, Project project) {
    return jira.permissions().hasPermission(permission, project, currentUser.getLoggedInUser());
  }

  /** Whether the user administers Jira. */
  public boolean isAdmin() {
    return jira.permissions()
        .hasPermission(GlobalPermissionKey.ADMINISTER, currentUser.getLoggedInUser());
  }

  private List<Transition> transitions(User user, SandboxIssue issue) {
    try {
      return workflows.transitions(user, issue);
    } catch (WorkflowException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean isVisible(SandboxIssue issue) {
    return jira.permissions()
        .hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, currentUser.getLoggedInUser());
  }

  static String typeId(Project project, String nameOrId) throws Invalid {
    return project.getIssueTypes().stream()
        .filter(type -> type.getName().equals(nameOrId) || type.getId().equals(nameOrId))
        .map(IssueType::getId)
        .findFirst()
        .orElseThrow(() -> new Invalid("issuetype", "valid issue type is required"));
  }

  /** In the step that the issue is in (rule 8.9). */
  User require(ProjectPermissionKey permission, SandboxIssue issue, String what) throws Invalid {
    User user = require(permission, issue.getProjectObject(), what);
    if (!jira.permissions().hasPermission(permission, issue, user)) {
      throw new Invalid(
          "", String.format(Locale.ROOT, "You do not have permission to %s in this step.", what));
    }
    return user;
  }

  User require(ProjectPermissionKey permission, Project project, String what) throws Invalid {
    if (!may(permission, project)) {
      throw new Invalid(
          "",
          String.format(Locale.ROOT, "You do not have permission to %s in this project.", what));
    }
    return currentUser.get().orElseThrow();
  }

  interface WorkflowStep {
    void run() throws WorkflowException;
  }

  /** Rule 8.1: what a function or validator says of the input reaches the person. */
  static void run(WorkflowStep step) throws Invalid {
    try {
      step.run();
    } catch (InvalidInputException e) {
      List<?> messages = e.getGenericErrors();
      throw new Invalid("", messages.isEmpty() ? "refused" : String.valueOf(messages.get(0)));
    } catch (WorkflowException e) {
      throw new IllegalStateException(e);
    }
  }
}
