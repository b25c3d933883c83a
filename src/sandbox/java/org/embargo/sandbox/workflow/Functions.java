package org.embargo.sandbox.workflow;

import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.opensymphony.workflow.Condition;
import com.opensymphony.workflow.FunctionProvider;
import com.opensymphony.workflow.InvalidInputException;
import com.opensymphony.workflow.Validator;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.StepDescriptor;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.embargo.sandbox.jira.Issues;
import org.embargo.sandbox.jira.SandboxIssue;
import org.embargo.sandbox.jira.Switches;
import org.embargo.sandbox.jira.User;
import org.embargo.sandbox.jira.activity.IssueEvents;
import org.embargo.sandbox.jira.activity.IssueEvents.Happening;
import org.embargo.sandbox.jira.config.Jira;

/** Makes the functions, conditions and validators that workflows name. */
public final class Functions {
  private static final String JIRA = "com.atlassian.jira.workflow.";

  private final Issues issues;
  private final IssueEvents events;
  private final Jira jira;
  private final Function<String, Object> pluginFunctions;
  private final Switches switches;

  /**
   * Makes none yet.
   *
   * @param pluginFunctions makes the function of the plugin that has this class name
   */
  public Functions(
      Issues issues,
      IssueEvents events,
      Jira jira,
      Function<String, Object> pluginFunctions,
      Switches switches) {
    this.issues = issues;
    this.events = events;
    this.jira = jira;
    this.pluginFunctions = pluginFunctions;
    this.switches = switches;
  }

  Object make(String name, WorkflowDescriptor workflow, User user) {
    if (name.startsWith(JIRA)) {
      return ofJira(name.substring(JIRA.length()), workflow, user);
    }
    // What another vendor's function does is no concern of the tests.
    return name.startsWith("com.example.legacy.") ? doingNothing() : pluginFunctions.apply(name);
  }

  public static Object doingNothing() {
    return onIssue((issue, args) -> {});
  }

  private Object ofJira(String name, WorkflowDescriptor workflow, User user) {
    return switch (name) {
      case "function.issue.IssueCreateFunction" -> onIssue((issue, args) -> insert(issue));
      case "function.issue.UpdateIssueStatusFunction" -> updateStatus(workflow);
      case "function.issue.UpdateIssueFieldFunction" -> onIssue(Functions::updateField);
      case "function.issue.GenerateChangeHistoryFunction" ->
          onIssue((issue, args) -> issues.store(issue));
      // Transitions take no comments here, and the event has the issue indexed.
      case "function.misc.CreateCommentFunction", "function.issue.IssueReindexFunction" ->
          doingNothing();
      case "function.event.FireIssueEventFunction" ->
          onIssue(
              (issue, args) -> fire(issue, user, Long.valueOf((String) args.get("eventTypeId"))));
      case "condition.PermissionCondition" ->
          (Condition) (vars, args, properties) -> isPermitted(vars, args, user);
      case "validator.PermissionValidator" ->
          (Validator) (vars, args, properties) -> requirePermission(vars, args, user);
      default -> throw new IllegalStateException("the sandbox has no " + JIRA + name);
    };
  }

  void fire(SandboxIssue issue, User user, long eventTypeId) {
    if (switches.createFails && eventTypeId == IssueEvents.CREATED) {
      throw new IllegalStateException("a function after the insert has failed");
    }
    events.publish(new Happening(issue, user, eventTypeId, Optional.empty()));
  }

  static String statusAfter(WorkflowDescriptor workflow, ActionDescriptor action) {
    return status(workflow.getStep(action.getUnconditionalResult().getStep()));
  }

  static String status(StepDescriptor step) {
    return (String) step.getMetaAttributes().get("jira.status.id");
  }

  static Stream<String> statuses(WorkflowDescriptor workflow) {
    List<?> steps = workflow.getSteps();
    return steps.stream().map(step -> status((StepDescriptor) step));
  }

  /** The project's default level goes to an issue that has none by now (rules 1.19 and 1.20). */
  private void insert(SandboxIssue issue) {
    if (issue.getSecurityLevelId() == null) {
      jira.levels().defaultOf(issue.getProjectObject()).ifPresent(issue::setSecurityLevelId);
    }
    issues.insert(issue);
  }

  private static FunctionProvider updateStatus(WorkflowDescriptor workflow) {
    return (vars, args, properties) ->
        ((SandboxIssue) vars.get("issue"))
            .setStatusId(statusAfter(workflow, workflow.getAction((Integer) vars.get("actionId"))));
  }

  private static void updateField(SandboxIssue issue, Map<?, ?> args) {
    if (!"resolution".equals(args.get("field.name")) || !"".equals(args.get("field.value"))) {
      throw new IllegalStateException("the sandbox does not set " + args);
    }
    issue.setResolutionId(null);
  }

  private void requirePermission(Map<?, ?> vars, Map<?, ?> args, User user)
      throws InvalidInputException {
    if (!isPermitted(vars, args, user)) {
      throw new InvalidInputException("You do not have the permission for this.");
    }
  }

  private boolean isPermitted(Map<?, ?> vars, Map<?, ?> args, User user) {
    ProjectPermissionKey permission = new ProjectPermissionKey((String) args.get("permission"));
    SandboxIssue issue = (SandboxIssue) vars.get("issue");
    return jira.permissions().hasPermission(permission, issue.getProjectObject(), user);
  }

  private interface IssueFunction {
    void run(SandboxIssue issue, Map<?, ?> args);
  }

  private static FunctionProvider onIssue(IssueFunction function) {
    return (vars, args, properties) -> function.run((SandboxIssue) vars.get("issue"), args);
  }
}
