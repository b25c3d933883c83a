package org.embargo.sandbox.workflow;

import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import java.util.List;
import org.embargo.sandbox.jira.Issues;
import org.embargo.sandbox.jira.SandboxIssue;
import org.embargo.sandbox.jira.Switches;
import org.embargo.sandbox.jira.User;
import org.embargo.sandbox.jira.activity.IssueEvents;
import org.embargo.sandbox.jira.config.Jira;

/** What takes something away for good: an issue, or a security level that issues have. */
public final class Removals {
  private static final ProjectPermissionKey DELETE_ISSUES =
      new ProjectPermissionKey("DELETE_ISSUES");

  private final IssueService service;
  private final Issues issues;
  private final Jira jira;
  private final Workflows workflows;
  private final Switches switches;

  public Removals(
      IssueService service, Issues issues, Jira jira, Workflows workflows, Switches switches) {
    this.service = service;
    this.issues = issues;
    this.jira = jira;
    this.workflows = workflows;
    this.switches = switches;
  }

  /** With its sub-tasks, when that is asked for (rule 1.55). */
  public void delete(SandboxIssue issue, boolean withSubTasks) throws Invalid {
    User user =
        switches.stepsNarrowMoves
            ? service.require(DELETE_ISSUES, issue, "delete issues")
            : service.require(DELETE_ISSUES, issue.getProjectObject(), "delete issues");
    List<SandboxIssue> subTasks = issues.subTasksOf(issue);
    if (!subTasks.isEmpty() && !withSubTasks) {
      throw new Invalid(
          "",
          "The issue '"
              + issue.getKey()
              + "' has subtasks.  You must specify the 'deleteSubtasks' parameter to delete this"
              + " issue and all its subtasks.");
    }
    for (SandboxIssue subTask : subTasks) {
      discard(subTask, user);
    }
    discard(issue, user);
  }

  /** Whoever may delete it. */
  public void discard(SandboxIssue issue, User user) {
    issues.delete(issue);
    workflows.fire(issue, user, IssueEvents.DELETED);
  }

  /** Issues get the replacement or none, without events of theirs (rules 7.2 and 7.6). */
  public void deleteLevel(long levelId, Long replacement) {
    jira.levels().deleteSecurityLevel(levelId);
    jira.levels().clearUsersLevels();
    issues.replaceLevel(levelId, replacement);
  }
}
