package org.embargo.jira.setup;

import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.fields.screen.FieldScreenManager;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.workflow.ConfigurableJiraWorkflow;
import com.atlassian.jira.workflow.WorkflowManager;
import com.atlassian.jira.workflow.WorkflowUtil;
import com.opensymphony.workflow.FactoryException;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.embargo.app.setup.StepFailed;
import org.embargo.core.setup.step.CopyWorkflow;
import org.embargo.core.setup.step.CreateWorkflow;
import org.embargo.core.setup.step.Step;

/**
 * Makes workflows, always as new ones from XML: the object that Jira gives for a workflow is the
 * one that it runs on.
 */
final class WorkflowSteps implements Steps {
  private final WorkflowManager workflows;
  private final FieldScreenManager screens;
  private final JiraAuthenticationContext authentication;
  private final JiraRoles roles;
  private final WorkflowTemplate template;

  WorkflowSteps(
      WorkflowManager workflows,
      FieldScreenManager screens,
      JiraAuthenticationContext authentication,
      JiraRoles roles,
      WorkflowTemplate template) {
    this.workflows = workflows;
    this.screens = screens;
    this.authentication = authentication;
    this.roles = roles;
    this.template = template;
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
    if (step instanceof CreateWorkflow create) {
      String screen = screenId(create.resolveScreen().name());
      store(create.workflow(), create.role(), WorkflowDocument.of(template.xml(screen)));
    } else if (step instanceof CopyWorkflow copy) {
      WorkflowXml source = new WorkflowXml(workflows.getWorkflow(copy.copyOf()).getDescriptor());
      WorkflowDocument document = WorkflowDocument.of(source.text());
      Map<String, String> ids = new TreeMap<>();
      copy.screens().forEach((from, to) -> ids.put(from, screenId(to)));
      document.show(ids);
      store(copy.workflow(), copy.role(), document);
    }
  }

  @Override
  public List<String> dependents(Project project, Step step) {
    return workflows.workflowExists(name(step))
            && workflows.isActive(workflows.getWorkflow(name(step)))
        ? List.of("a workflow scheme that is in use has the workflow")
        : List.of();
  }

  @Override
  public void undo(Project project, Step step) {
    if (workflows.workflowExists(name(step))) {
      workflows.deleteWorkflow(workflows.getWorkflow(name(step)));
    }
  }

  private void store(String name, String role, WorkflowDocument document) {
    document.seal();
    document.restrict(String.valueOf(roles.require(role).getId()));
    workflows.createWorkflow(
        authentication.getLoggedInUser(),
        new ConfigurableJiraWorkflow(name, parse(document.text()), workflows));
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

  private String screenId(String name) {
    return String.valueOf(
        Named.require(screens.getFieldScreens(), FieldScreen::getName, name).getId());
  }

  private static String name(Step step) {
    return step instanceof CopyWorkflow copy ? copy.workflow() : ((CreateWorkflow) step).workflow();
  }
}
