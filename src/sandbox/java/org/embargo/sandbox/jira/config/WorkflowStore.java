package org.embargo.sandbox.jira.config;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.workflow.ConfigurableJiraWorkflow;
import com.atlassian.jira.workflow.JiraWorkflow;
import com.atlassian.jira.workflow.WorkflowManager;
import com.atlassian.jira.workflow.WorkflowUtil;
import com.opensymphony.workflow.FactoryException;
import com.opensymphony.workflow.loader.StepDescriptor;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The workflows, as XML. */
public final class WorkflowStore implements WorkflowManager {
  static final String STATUS = "jira.status.id";

  private final Tables tables;

  /** One object for each workflow: who edits it edits what issues go through (rule 8.12). */
  private final Map<String, JiraWorkflow> parsed = new ConcurrentHashMap<>();

  WorkflowStore(Tables tables) {
    this.tables = tables;
  }

  @Override
  public @Nullable JiraWorkflow getWorkflow(@Nullable String name) {
    return find(name)
        .map(row -> parsed.computeIfAbsent(row.name(), known -> read(known, row.xml())))
        .orElse(null);
  }

  @Override
  public Collection<JiraWorkflow> getWorkflows() {
    return tables.workflows.all().stream().map(row -> getWorkflow(row.name())).toList();
  }

  @Override
  public boolean workflowExists(String name) {
    return find(name).isPresent();
  }

  /** Refuses what cannot be read back. */
  @Override
  public void createWorkflow(@Nullable ApplicationUser user, JiraWorkflow workflow) {
    if (workflowExists(workflow.getName())) {
      throw new IllegalStateException("there is a workflow " + workflow.getName());
    }
    String xml = xml(workflow.getDescriptor());
    read(workflow.getName(), xml);
    tables.workflows.put(new WorkflowRow(tables.workflows.nextId(), workflow.getName(), xml));
  }

  @Override
  public void deleteWorkflow(JiraWorkflow workflow) {
    WorkflowRow row = find(workflow.getName()).orElseThrow(() -> unknown(workflow.getName()));
    if (row.name().equals(WorkflowRow.SYSTEM) || !schemesOf(row.name()).isEmpty()) {
      throw new IllegalStateException("in use: " + row.name());
    }
    tables.workflows.removeIf(one -> one.id() == row.id());
    parsed.remove(row.name());
  }

  /** The workflow as issues go through it. */
  public WorkflowDescriptor descriptor(String name) {
    return Optional.ofNullable(getWorkflow(name)).orElseThrow(() -> unknown(name)).getDescriptor();
  }

  boolean haveStatus(String statusId) {
    return getWorkflows().stream()
        .flatMap(workflow -> steps(workflow.getDescriptor()).stream())
        .anyMatch(step -> statusId.equals(step.getMetaAttributes().get(STATUS)));
  }

  /** The schemes that map something to it. */
  private List<SchemeRow> schemesOf(String name) {
    return tables.schemes.where(
        scheme ->
            scheme.kind() == SchemeKind.WORKFLOW
                && tables
                    .entities
                    .first(row -> row.schemeId() == scheme.id() && row.type().equals(name))
                    .isPresent());
  }

  private Optional<WorkflowRow> find(@Nullable String name) {
    return tables.workflows.first(row -> row.name().equals(name));
  }

  private JiraWorkflow read(String name, String xml) {
    try {
      WorkflowDescriptor descriptor = WorkflowUtil.convertXMLtoWorkflowDescriptor(xml);
      descriptor.validate();
      return new ConfigurableJiraWorkflow(name, descriptor, this);
    } catch (FactoryException e) {
      throw new IllegalArgumentException("not a workflow: " + name, e);
    }
  }

  private static List<StepDescriptor> steps(WorkflowDescriptor workflow) {
    return ((List<?>) workflow.getSteps()).stream().map(StepDescriptor.class::cast).toList();
  }

  private static String xml(WorkflowDescriptor descriptor) {
    StringWriter xml = new StringWriter();
    try (PrintWriter out = new PrintWriter(xml)) {
      out.println(WorkflowDescriptor.XML_HEADER);
      out.println(WorkflowDescriptor.DOCTYPE_DECL);
      descriptor.writeXML(out, 0);
    }
    return xml.toString();
  }

  private static IllegalArgumentException unknown(String name) {
    return new IllegalArgumentException("no workflow " + name);
  }
}
