package org.embargo.sandbox.workflow;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.version.Version;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.opensymphony.workflow.InvalidInputException;
import com.opensymphony.workflow.WorkflowException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.embargo.sandbox.jira.CurrentUser;
import org.embargo.sandbox.jira.Demo;
import org.embargo.sandbox.jira.Issues;
import org.embargo.sandbox.jira.Permissions;
import org.embargo.sandbox.jira.SandboxIssue;
import org.embargo.sandbox.jira.SandboxProject;
import org.embargo.sandbox.jira.User;
import org.embargo.sandbox.workflow.Workflows.Transition;

/** What the logged-in user may do with issues, for pages and REST alike (rule 1.13). */
public final class IssueService {
  private final Issues issues;
  private final Permissions permissions;
  private final Workflows workflows;
  private final CurrentUser currentUser;
  private final SandboxProject project;

  public IssueService(
      Issues issues,
      Permissions permissions,
      Workflows workflows,
      CurrentUser currentUser,
      SandboxProject project) {
    this.issues = issues;
    this.permissions = permissions;
    this.workflows = workflows;
    this.currentUser = currentUser;
    this.project = project;
  }

  /**
   * A request that Jira answers with 400: which field, and why. An empty field is the whole form.
   */
  public static final class Invalid extends Exception {
    private static final long serialVersionUID = 1;
    private final String field;

    public Invalid(String field, String message) {
      super(message);
      this.field = field;
    }

    public String field() {
      return field;
    }
  }

  /** Empty for unknown and for hidden. */
  public Optional<SandboxIssue> find(String key) {
    return issues.find(key).filter(this::isVisible);
  }

  public List<SandboxIssue> visible() {
    return issues.all().stream().filter(this::isVisible).toList();
  }

  /** Refuses with the words of rule 1.31. */
  public SandboxIssue create(String typeId, String summary, String description) throws Invalid {
    User user = require(ProjectPermissions.CREATE_ISSUES, "create issues");
    if (Demo.ISSUE_TYPES.stream().noneMatch(type -> type.id().equals(typeId))) {
      throw new Invalid("issuetype", "valid issue type is required");
    }
    if (summary.isBlank()) {
      throw new Invalid("summary", "You must specify a summary of the issue.");
    }
    if (summary.length() > 255) {
      throw new Invalid("summary", "Summary must be less than 255 characters.");
    }
    SandboxIssue issue = new SandboxIssue(project);
    issue.setIssueTypeId(typeId);
    issue.setSummary(summary);
    issue.setDescription(description);
    issue.setReporter(user);
    run(() -> workflows.create(user, issue));
    return issue;
  }

  public List<Transition> transitions(SandboxIssue issue) {
    return currentUser.get().isPresent() && may(ProjectPermissions.RESOLVE_ISSUES)
        ? workflows.transitions(issue)
        : List.of();
  }

  /**
   * @param resolution a name or an id; empty leaves it as it is, but reopening clears it
   */
  public void transition(
      SandboxIssue issue, int action, String resolution, Optional<List<Version>> fixVersions)
      throws Invalid {
    User user = require(ProjectPermissions.RESOLVE_ISSUES, "resolve issues");
    Transition transition =
        workflows.transitions(issue).stream()
            .filter(one -> one.id() == action)
            .findFirst()
            .orElseThrow(
                () ->
                    new Invalid("", "It seems that you have tried an illegal workflow operation."));
    fixVersions.ifPresent(issue::setFixVersions);
    issue.setResolutionId(
        resolution.isEmpty() ? resolutionAfter(transition, issue) : resolutionId(resolution));
    run(() -> workflows.transition(user, issue, action));
  }

  private static String resolutionAfter(Transition transition, SandboxIssue issue) {
    return transition.name().equals("Reopen") ? null : issue.getResolutionId();
  }

  private static String resolutionId(String nameOrId) throws Invalid {
    return Demo.RESOLUTIONS.stream()
        .filter(one -> one.id().equals(nameOrId) || one.name().equals(nameOrId))
        .map(one -> one.id())
        .findFirst()
        .orElseThrow(() -> new Invalid("resolution", "Resolution is not valid."));
  }

  public boolean may(ProjectPermissionKey permission) {
    return permissions.hasPermission(permission, project, currentUser.getLoggedInUser());
  }

  private boolean isVisible(SandboxIssue issue) {
    return permissions.hasPermission(
        ProjectPermissions.BROWSE_PROJECTS, issue, currentUser.getLoggedInUser());
  }

  private User require(ProjectPermissionKey permission, String what) throws Invalid {
    if (!may(permission)) {
      throw new Invalid(
          "",
          String.format(Locale.ROOT, "You do not have permission to %s in this project.", what));
    }
    return currentUser.get().orElseThrow();
  }

  private interface WorkflowStep {
    void run() throws WorkflowException;
  }

  /** Rule 8.1: what a function or validator says of the input reaches the person. */
  private static void run(WorkflowStep step) throws Invalid {
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
