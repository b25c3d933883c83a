package org.embargo.sandbox.workflow;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.event.issue.DelegatingJiraIssueEvent;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.issue.IssueEventBundle;
import com.opensymphony.workflow.FunctionProvider;
import com.opensymphony.workflow.InvalidInputException;
import com.opensymphony.workflow.WorkflowException;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.StepDescriptor;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.embargo.sandbox.jira.Demo;
import org.embargo.sandbox.jira.Issues;
import org.embargo.sandbox.jira.SandboxIssue;
import org.embargo.sandbox.jira.User;

/** Creates issues and moves them through their workflows, one workflow for each issue type. */
public final class Workflows {
  private static final String JIRA = "com.atlassian.jira.workflow.function.";

  private final Issues issues;
  private final EventPublisher events;
  private final Function<String, Object> pluginFunctions;
  private final Map<String, WorkflowDescriptor> byType;

  /**
   * @param pluginFunctions makes the function of the plugin that has this class name
   */
  public Workflows(Issues issues, EventPublisher events, Function<String, Object> pluginFunctions) {
    this.issues = issues;
    this.events = events;
    this.pluginFunctions = pluginFunctions;
    this.byType =
        Map.of(
            Demo.BUG.id(), load("default"),
            Demo.SECURITY_VULNERABILITY.id(), load("security"));
  }

  /** A transition that leads out of an issue's present status. */
  public record Transition(int id, String name) {}

  /** Runs the create transition; the issue is stored by one of its functions (rule 1.3). */
  public void create(User user, SandboxIssue issue) throws WorkflowException {
    WorkflowDescriptor workflow = byType.get(issue.getIssueTypeId());
    ActionDescriptor create = workflow.getInitialAction(1);
    issue.setStatusId(status(workflow, create));
    engine(workflow, user).create(transientVars(issue));
  }

  public List<Transition> transitions(SandboxIssue issue) {
    WorkflowDescriptor workflow = byType.get(issue.getIssueTypeId());
    List<Transition> transitions = new ArrayList<>();
    for (Object action : step(workflow, issue).getActions()) {
      ActionDescriptor descriptor = (ActionDescriptor) action;
      transitions.add(new Transition(descriptor.getId(), descriptor.getName()));
    }
    return transitions;
  }

  /**
   * @param issue with the fields as the transition's screen has set them
   */
  public void transition(User user, SandboxIssue issue, int action) throws WorkflowException {
    WorkflowDescriptor workflow = byType.get(issue.getIssueTypeId());
    engine(workflow, user).transition(step(workflow, issue).getId(), action, transientVars(issue));
  }

  private Engine engine(WorkflowDescriptor workflow, User user) {
    return new Engine(workflow, name -> function(name, workflow, user));
  }

  private Object function(String name, WorkflowDescriptor workflow, User user) {
    return switch (name) {
      case JIRA + "issue.IssueCreateFunction" -> onIssue((issue, vars) -> issues.insert(issue));
      case JIRA + "issue.UpdateIssueStatusFunction" ->
          onIssue(
              (issue, vars) -> {
                int action = (Integer) vars.get("actionId");
                issue.setStatusId(status(workflow, workflow.getAction(action)));
                issues.store(issue);
              });
      // There is no index here, and so nothing that could lag behind.
      case JIRA + "issue.IssueReindexFunction" -> onIssue((issue, vars) -> {});
      case JIRA + "event.FireIssueEventFunction" ->
          (FunctionProvider)
              (vars, args, properties) ->
                  fire(
                      (SandboxIssue) vars.get("issue"),
                      user,
                      Long.valueOf((String) args.get("eventTypeId")));
      default -> pluginFunctions.apply(name);
    };
  }

  /** Jira 11 publishes a bundle (rule 1.9), and older listeners still hear single events. */
  private void fire(SandboxIssue issue, User user, Long eventTypeId) {
    IssueEvent event = new IssueEvent(issue, Map.of(), user, eventTypeId);
    events.publish(event);
    events.publish((IssueEventBundle) () -> List.of((DelegatingJiraIssueEvent) () -> event));
  }

  private interface IssueFunction {
    void run(SandboxIssue issue, Map<?, ?> vars) throws InvalidInputException;
  }

  private static FunctionProvider onIssue(IssueFunction function) {
    return (vars, args, properties) -> function.run((SandboxIssue) vars.get("issue"), vars);
  }

  private static Map<String, Object> transientVars(SandboxIssue issue) {
    return new HashMap<>(Map.of("issue", issue));
  }

  private static StepDescriptor step(WorkflowDescriptor workflow, SandboxIssue issue) {
    for (Object step : workflow.getSteps()) {
      if (issue.getStatus().getId().equals(status((StepDescriptor) step))) {
        return (StepDescriptor) step;
      }
    }
    throw new IllegalStateException("no step for " + issue.getStatus());
  }

  private static String status(WorkflowDescriptor workflow, ActionDescriptor action) {
    return status(workflow.getStep(action.getUnconditionalResult().getStep()));
  }

  private static String status(StepDescriptor step) {
    return (String) step.getMetaAttributes().get("jira.status.id");
  }

  private static WorkflowDescriptor load(String name) {
    try (InputStream xml = Workflows.class.getResourceAsStream("/workflows/" + name + ".xml")) {
      return Engine.parse(name, xml);
    } catch (IOException | WorkflowException e) {
      throw new IllegalStateException(e);
    }
  }
}
