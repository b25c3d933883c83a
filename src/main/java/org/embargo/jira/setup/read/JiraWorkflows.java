package org.embargo.jira.setup.read;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.workflow.AssignableWorkflowScheme;
import com.atlassian.jira.workflow.JiraWorkflow;
import com.atlassian.jira.workflow.WorkflowManager;
import com.atlassian.jira.workflow.WorkflowSchemeManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.embargo.core.setup.SchemeUse;
import org.embargo.core.setup.WorkflowState;
import org.embargo.core.setup.config.Kind;
import org.embargo.core.setup.config.Ref;

/** Workflows, and which of them projects use. */
public final class JiraWorkflows implements Named {
  private final WorkflowManager workflows;
  private final WorkflowSchemeManager schemes;
  private final JiraScreens screens;

  public JiraWorkflows(
      WorkflowManager workflows, WorkflowSchemeManager schemes, JiraScreens screens) {
    this.workflows = workflows;
    this.schemes = schemes;
    this.screens = screens;
  }

  @Override
  public Map<Kind, Map<String, String>> names() {
    return Map.of(
        Kind.WORKFLOW,
            Named.of(workflows.getWorkflows(), JiraWorkflow::getName, JiraWorkflow::getName),
        Kind.WORKFLOW_SCHEME,
            Named.of(
                schemes.getAssignableSchemes(),
                AssignableWorkflowScheme::getName,
                AssignableWorkflowScheme::getId));
  }

  public boolean exists(String name) {
    return workflows.workflowExists(name);
  }

  SchemeUse scheme(Project project) {
    AssignableWorkflowScheme scheme = schemes.getWorkflowSchemeObj(project);
    List<String> others =
        scheme.isDefault()
            ? List.of()
            : schemes.getProjectsUsing(scheme).stream()
                .filter(other -> !other.getId().equals(project.getId()))
                .map(Project::getKey)
                .sorted()
                .toList();
    String id = scheme.getId() == null ? "" : String.valueOf(scheme.getId());
    return new SchemeUse(
        new Ref(id, scheme.getName()),
        scheme.isDefault(),
        others,
        !scheme.isDefault() && schemes.hasDraft(scheme));
  }

  /**
   * @param typeId empty for a type that is not there yet
   */
  String workflow(Project project, Optional<String> typeId) {
    AssignableWorkflowScheme scheme = schemes.getWorkflowSchemeObj(project);
    return typeId.map(scheme::getActualWorkflow).orElseGet(scheme::getActualDefaultWorkflow);
  }

  boolean isMapped(Project project, Optional<String> typeId) {
    Map<String, String> mappings = schemes.getWorkflowSchemeObj(project).getMappings();
    return typeId.filter(mappings::containsKey).isPresent();
  }

  /** A scheme may name a workflow that is gone: it creates nothing. */
  WorkflowState state(String name) {
    if (!exists(name)) {
      return new WorkflowState(name, List.of(), List.of(), List.of());
    }
    WorkflowXml xml = xml(name);
    return new WorkflowState(name, xml.creates(), screens.states(xml.screens()), xml.properties());
  }

  /** Names of the workflows that have a step in the status. */
  public Stream<String> using(String statusId) {
    return all().filter(workflow -> xml(workflow).statuses().contains(statusId));
  }

  /** Names of the workflows whose transitions show the screen. */
  public Stream<String> showing(Long screenId) {
    return all().filter(workflow -> xml(workflow).screens().contains(screenId));
  }

  /** Names of the schemes that map anything to the workflow, in use or not. */
  public Stream<String> schemesWith(String workflow) {
    return Named.stream(schemes.getAssignableSchemes())
        .filter(scheme -> scheme.getMappings().containsValue(workflow))
        .map(AssignableWorkflowScheme::getName);
  }

  /** For reading: Jira runs on this very object. */
  public WorkflowXml xml(String name) {
    return new WorkflowXml(workflows.getWorkflow(name).getDescriptor());
  }

  private Stream<String> all() {
    return workflows.getWorkflows().stream().map(JiraWorkflow::getName);
  }
}
