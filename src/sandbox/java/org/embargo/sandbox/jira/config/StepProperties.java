package org.embargo.sandbox.jira.config;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import com.opensymphony.workflow.loader.StepDescriptor;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.embargo.sandbox.jira.SandboxIssue;
import org.jspecify.annotations.Nullable;

/** Properties of the step that an issue is in narrow what the scheme grants (rule 8.9). */
record StepProperties(WorkflowStore workflows, WorkflowSchemes schemes, Grants grants) {
  private static final Pattern PROPERTY =
      Pattern.compile("jira\\.permission\\.([a-z]+)\\.([A-Za-z]+)(\\..*)?");

  /** What the properties call the permissions that the sandbox asks for. */
  private static final Map<String, String> NAMES =
      Map.of(
          "BROWSE_PROJECTS", "browse",
          "ADD_COMMENTS", "comment",
          "EDIT_ISSUES", "edit",
          "MOVE_ISSUES", "move",
          "DELETE_ISSUES", "delete",
          "TRANSITION_ISSUES", "transition",
          "RESOLVE_ISSUES", "resolve",
          "SET_ISSUE_SECURITY", "setsecurity");

  /** Whether one of those for the permission names the user, or there are none. */
  boolean allow(ProjectPermissionKey permission, Issue issue, @Nullable ApplicationUser user) {
    String name = NAMES.getOrDefault(permission.permissionKey(), "");
    List<EntityRow> named = properties((SandboxIssue) issue, name);
    return named.isEmpty()
        || named.stream().anyMatch(row -> grants.letIn(row, issue.getProjectObject(), issue, user));
  }

  /** As lines of a scheme; {@code denied} is none that a scheme knows, and lets nobody in. */
  private List<EntityRow> properties(SandboxIssue issue, String permission) {
    return steps(issue)
        .filter(step -> issue.statusId().equals(step.getMetaAttributes().get(WorkflowStore.STATUS)))
        .flatMap(step -> ((Map<?, ?>) step.getMetaAttributes()).entrySet().stream())
        .flatMap(
            entry -> {
              Matcher property = PROPERTY.matcher(String.valueOf(entry.getKey()));
              return property.matches() && property.group(1).equals(permission)
                  ? Stream.of(
                      new EntityRow(
                          0, 0, property.group(2), String.valueOf(entry.getValue()).strip(), null))
                  : Stream.empty();
            })
        .toList();
  }

  private Stream<StepDescriptor> steps(SandboxIssue issue) {
    String workflow = schemes.workflowOf(issue.getProjectObject(), issue.getIssueTypeId());
    return ((List<?>) workflows.descriptor(workflow).getSteps())
        .stream().map(StepDescriptor.class::cast);
  }
}
