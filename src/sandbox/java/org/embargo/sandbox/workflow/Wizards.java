package org.embargo.sandbox.workflow;

import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.util.UserManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.embargo.sandbox.jira.Issues;
import org.embargo.sandbox.jira.SandboxIssue;
import org.embargo.sandbox.jira.Switches;
import org.embargo.sandbox.jira.User;
import org.embargo.sandbox.jira.activity.IssueEvents;
import org.embargo.sandbox.jira.config.Jira;
import org.embargo.sandbox.jira.config.LevelRow;
import org.embargo.sandbox.jira.config.SandboxProject;

/**
 * What Jira does to issues in pages of several steps, which its REST API does not have: move,
 * convert, clone and import.
 */
public final class Wizards {
  private static final ProjectPermissionKey MOVE_ISSUES = new ProjectPermissionKey("MOVE_ISSUES");

  private final IssueService service;
  private final Issues issues;
  private final Jira jira;
  private final Workflows workflows;
  private final Switches switches;

  public Wizards(
      IssueService service, Issues issues, Jira jira, Workflows workflows, Switches switches) {
    this.service = service;
    this.issues = issues;
    this.jira = jira;
    this.workflows = workflows;
    this.switches = switches;
  }

  /**
   * Moves the issue, and its sub-tasks with it (rule 1.48), or changes its type (rule 1.53).
   *
   * @param level one of the target's that the user picked; without one the issue keeps its level
   *     where the target has it, and has none where not (rule 1.51)
   */
  public void move(SandboxIssue issue, String projectKey, String type, Optional<String> level)
      throws Invalid {
    User user =
        switches.stepsNarrowMoves
            ? service.require(MOVE_ISSUES, issue, "move issues")
            : service.require(MOVE_ISSUES, issue.getProjectObject(), "move issues");
    SandboxProject target =
        service.project(projectKey).orElseThrow(() -> new Invalid("project", "is required"));
    service.require(ProjectPermissions.CREATE_ISSUES, target, "create issues");
    Long chosen = level(issue, target, level);
    List<SandboxIssue> subTasks = issues.subTasksOf(issue);
    issue.setIssueTypeId(IssueService.typeId(target, type));
    place(issue, target, chosen);
    for (SandboxIssue subTask : subTasks) {
      place(subTask, target, chosen);
    }
    workflows.fire(issue, user, IssueEvents.MOVED);
    for (SandboxIssue subTask : subTasks) {
      workflows.fire(subTask, user, IssueEvents.MOVED);
    }
  }

  private void place(SandboxIssue issue, SandboxProject target, Long level) {
    issue.setSecurityLevelId(level);
    if (!issue.getProjectId().equals(target.getId())) {
      issues.move(issue, target);
    }
    workflows.fitStatus(issue);
    issues.store(issue);
  }

  private Long level(SandboxIssue issue, SandboxProject target, Optional<String> chosen)
      throws Invalid {
    List<LevelRow> levels = jira.levels().of(target);
    if (chosen.isEmpty()) {
      return levels.stream()
          .map(LevelRow::getId)
          .filter(id -> id.equals(issue.getSecurityLevelId()))
          .findFirst()
          .orElse(null);
    }
    return levels.stream()
        .filter(
            row -> row.name().equals(chosen.get()) || row.getId().toString().equals(chosen.get()))
        .map(LevelRow::getId)
        .findFirst()
        .orElseThrow(() -> new Invalid("security", "Specify a valid security level (id or name)"));
  }

  /** The new sub-task has its parent's level (rule 1.54). */
  public void convertToSubTask(SandboxIssue issue, SandboxIssue parent, String type)
      throws Invalid {
    User user = service.require(IssueService.EDIT_ISSUES, issue, "edit issues");
    issue.setIssueTypeId(subTaskType(issue.getProjectObject(), type, true));
    issue.setParentId(parent.getId());
    issue.setSecurityLevelId(parent.getSecurityLevelId());
    workflows.fitStatus(issue);
    issues.store(issue);
    workflows.fire(issue, user, IssueEvents.UPDATED);
  }

  /** The new issue keeps the level that it had (rule 1.54). */
  public void convertToIssue(SandboxIssue subTask, String type) throws Invalid {
    User user = service.require(IssueService.EDIT_ISSUES, subTask, "edit issues");
    subTask.setIssueTypeId(subTaskType(subTask.getProjectObject(), type, false));
    subTask.setParentId(null);
    workflows.fitStatus(subTask);
    issues.store(subTask);
    workflows.fire(subTask, user, IssueEvents.UPDATED);
  }

  private static String subTaskType(SandboxProject project, String type, boolean subTask)
      throws Invalid {
    String id = IssueService.typeId(project, type);
    return project.getIssueTypes().stream()
        .filter(one -> one.getId().equals(id) && one.isSubTask() == subTask)
        .map(IssueType::getId)
        .findFirst()
        .orElseThrow(() -> new Invalid("issuetype", "valid issue type is required"));
  }

  /**
   * Through the create transition, as any new issue (rules 1.39 and 1.40).
   *
   * @param copiesLevel whether the copy asks for the original's level: both are said of Jira (rule
   *     1.41)
   */
  public SandboxIssue copy(SandboxIssue original, boolean copiesLevel) throws Invalid {
    User user =
        service.require(
            ProjectPermissions.CREATE_ISSUES, original.getProjectObject(), "create issues");
    SandboxIssue copy = new SandboxIssue(original.getProjectObject());
    copy.setIssueTypeId(original.getIssueTypeId());
    copy.setSummary("CLONE - " + original.getSummary());
    copy.setDescription(original.getDescription());
    copy.setReporter(user);
    copy.setParentId(original.getParentId());
    if (copiesLevel) {
      copy.setSecurityLevelId(original.getSecurityLevelId());
    }
    IssueService.run(() -> workflows.create(user, copy));
    return copy;
  }

  /**
   * What an importer does: it stores rows, past screens, workflows and listeners (rule 1.42).
   *
   * @param byEvent whether it runs the workflow, and so sends events, after all
   */
  public SandboxIssue importIssue(
      SandboxProject project, String type, Map<String, String> texts, boolean byEvent)
      throws Invalid {
    User reporter =
        (User) jira.get(UserManager.class).getUserByName(texts.getOrDefault("reporter", ""));
    SandboxIssue issue = new SandboxIssue(project);
    issue.setIssueTypeId(IssueService.typeId(project, type));
    issue.setSummary(Fields.summary(texts.getOrDefault("summary", "")));
    issue.setDescription(texts.getOrDefault("description", ""));
    issue.setReporter(reporter);
    if (byEvent) {
      IssueService.run(() -> workflows.create(reporter, issue));
    } else {
      workflows.fitStatus(issue);
      jira.levels().defaultOf(project).ifPresent(issue::setSecurityLevelId);
      issues.insert(issue);
      issues.storeAndIndex(issue);
    }
    return issue;
  }
}
