package org.embargo.jira.setup.step;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.workflow.ConfigurableJiraWorkflow;
import com.atlassian.jira.workflow.WorkflowManager;
import com.atlassian.jira.workflow.WorkflowUtil;
import com.opensymphony.workflow.FactoryException;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.embargo.app.setup.StepFailed;
import org.embargo.core.setup.step.CopyWorkflow;
import org.embargo.core.setup.step.CreateWorkflow;
import org.embargo.core.setup.step.Step;
import org.embargo.jira.setup.read.JiraWorkflows;
import org.embargo.jira.setup.read.WorkflowTexts;
import org.embargo.jira.setup.read.WorkflowXml;

/**
 * Makes workflows, always as new ones from XML: the object that Jira gives for a workflow is the
 * one that it runs on.
 */
public final class WorkflowSteps implements Steps {
  private final WorkflowManager workflows;
  private final JiraAuthenticationContext authentication;
  private final JiraWorkflows jiraWorkflows;
  private final WorkflowTexts texts;

  public WorkflowSteps(
      WorkflowManager workflows,
      JiraAuthenticationContext authentication,
      JiraWorkflows jiraWorkflows,
      WorkflowTexts texts) {
    this.workflows = workflows;
    this.authentication = authentication;
    this.jiraWorkflows = jiraWorkflows;
    this.texts = texts;
  }

  @Override
  public Set<Class<? extends Step>> kinds() {
    return Set.of(CreateWorkflow.class, CopyWorkflow.class);
  }

  @Override
  public void perform(Project project, Step step) {
    if (workflows.workflowExists(name(step))) {
      return;
    }
    workflows.createWorkflow(
        authentication.getLoggedInUser(),
        new ConfigurableJiraWorkflow(name(step), parse(text(step)), workflows));
  }

  private String text(Step step) {
    return step instanceof CopyWorkflow copy
        ? texts.of(copy, jiraWorkflows.xml(copy.copyOf()))
        : texts.of((CreateWorkflow) step);
  }

  @Override
  public List<String> dependents(Project project, Step step) {
    if (!workflows.workflowExists(name(step))) {
      return List.of();
    }
    Stream<String> schemes =
        jiraWorkflows
            .schemesWith(name(step))
            .map(scheme -> "the workflow scheme \"" + scheme + "\" has the workflow");
    String present = jiraWorkflows.xml(name(step)).contents();
    return present.equals(new WorkflowXml(parse(text(step))).contents())
        ? schemes.toList()
        : Stream.concat(schemes, Stream.of("the workflow is not as it was made")).toList();
  }

  @Override
  public void undo(Project project, Step step) {
    if (workflows.workflowExists(name(step))) {
      workflows.deleteWorkflow(workflows.getWorkflow(name(step)));
    }
  }

  private static WorkflowDescriptor parse(String xml) {
    try {
      WorkflowDescriptor descriptor = WorkflowUtil.convertXMLtoWorkflowDescriptor(xml);
      descriptor.validate();
      return descriptor;
    } catch (FactoryException e) {
      throw new StepFailed("the workflow is not valid: " + e.getMessage(), e);
    }
  }

  private static String name(Step step) {
    return step instanceof CopyWorkflow copy ? copy.workflow() : ((CreateWorkflow) step).workflow();
  }
}
