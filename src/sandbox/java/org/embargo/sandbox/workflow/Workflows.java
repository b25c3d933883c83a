package org.embargo.sandbox.workflow;

import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.fields.screen.FieldScreenManager;
import com.opensymphony.workflow.WorkflowException;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.StepDescriptor;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.embargo.sandbox.jira.SandboxIssue;
import org.embargo.sandbox.jira.User;
import org.embargo.sandbox.jira.config.Jira;

/** Moves issues through the workflows that the schemes of their projects give their types. */
public final class Workflows {
  private final Jira jira;
  private final Functions functions;

  public Workflows(Jira jira, Functions functions) {
    this.jira = jira;
    this.functions = functions;
  }

  /** A transition that leads out of an issue's present status, and its screen if it has one. */
  public record Transition(int id, String name, Optional<FieldScreen> screen) {
    public boolean hasField(String fieldId) {
      return screen.filter(one -> one.containsField(fieldId)).isPresent();
    }
  }

  /** Runs the create transition; the issue is stored by one of its functions (rule 1.3). */
  public void create(User user, SandboxIssue issue) throws WorkflowException {
    WorkflowDescriptor workflow = workflow(issue);
    ActionDescriptor create = (ActionDescriptor) workflow.getInitialActions().get(0);
    issue.setStatusId(Functions.statusAfter(workflow, create));
    engine(workflow, user).create(create.getId(), transientVars(issue));
  }

  public List<Transition> transitions(User user, SandboxIssue issue) throws WorkflowException {
    WorkflowDescriptor workflow = workflow(issue);
    List<Transition> transitions = new ArrayList<>();
    for (int id :
        engine(workflow, user).available(step(workflow, issue).getId(), transientVars(issue))) {
      ActionDescriptor action = workflow.getAction(id);
      transitions.add(new Transition(id, action.getName(), screen(action)));
    }
    return transitions;
  }

  /**
   * Runs a transition.
   *
   * @param issue with the fields as the transition's screen has set them
   */
  public void transition(User user, SandboxIssue issue, int action) throws WorkflowException {
    WorkflowDescriptor workflow = workflow(issue);
    engine(workflow, user).transition(step(workflow, issue).getId(), action, transientVars(issue));
  }

  /** Where the workflow does not have the issue's status, it begins anew. */
  void fitStatus(SandboxIssue issue) {
    WorkflowDescriptor workflow = workflow(issue);
    boolean fits = Functions.statuses(workflow).anyMatch(status -> status.equals(issue.statusId()));
    if (!fits) {
      ActionDescriptor create = (ActionDescriptor) workflow.getInitialActions().get(0);
      issue.setStatusId(Functions.statusAfter(workflow, create));
    }
  }

  /** Tells listeners of what was done to the issue outside its workflow. */
  void fire(SandboxIssue issue, User user, long eventTypeId) {
    functions.fire(issue, user, eventTypeId);
  }

  private WorkflowDescriptor workflow(SandboxIssue issue) {
    return jira.workflows()
        .descriptor(
            jira.workflowSchemes().workflowOf(issue.getProjectObject(), issue.getIssueTypeId()));
  }

  private Engine engine(WorkflowDescriptor workflow, User user) {
    return new Engine(workflow, name -> functions.make(name, workflow, user));
  }

  private Optional<FieldScreen> screen(ActionDescriptor action) {
    return Optional.ofNullable((String) action.getMetaAttributes().get("jira.fieldscreen.id"))
        .map(id -> jira.get(FieldScreenManager.class).getFieldScreen(Long.valueOf(id)));
  }

  private static Map<String, Object> transientVars(SandboxIssue issue) {
    return new HashMap<>(Map.of("issue", issue));
  }

  private static StepDescriptor step(WorkflowDescriptor workflow, SandboxIssue issue) {
    for (Object step : workflow.getSteps()) {
      if (issue.getStatus().getId().equals(Functions.status((StepDescriptor) step))) {
        return (StepDescriptor) step;
      }
    }
    throw new IllegalStateException("no step for " + issue.getStatus());
  }
}
