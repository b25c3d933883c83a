package org.embargo.sandbox.jira.config;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.workflow.AssignableWorkflowScheme;
import com.atlassian.jira.workflow.WorkflowScheme;
import com.atlassian.jira.workflow.WorkflowSchemeManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The workflow schemes. */
public final class WorkflowSchemes extends Schemes implements WorkflowSchemeManager {
  private final WorkflowStore workflows;

  /** What issues go by, until somebody clears it (rule 8.14). */
  private final Map<Long, AssignableWorkflowScheme> ofProjects = new ConcurrentHashMap<>();

  public WorkflowSchemes(Tables tables, WorkflowStore workflows) {
    super(tables, SchemeKind.WORKFLOW);
    this.workflows = workflows;
  }

  @Override
  public AssignableWorkflowScheme getWorkflowSchemeObj(Project project) {
    return associations
        .schemeOf(project.getId())
        .map(this::require)
        .map(this::value)
        .orElse(WorkflowSchemeValue.DEFAULT);
  }

  @Override
  public Iterable<AssignableWorkflowScheme> getAssignableSchemes() {
    return Stream.concat(Stream.of(WorkflowSchemeValue.DEFAULT), rows().stream().map(this::value))
        .map(AssignableWorkflowScheme.class::cast)
        .toList();
  }

  @Override
  public AssignableWorkflowScheme getDefaultWorkflowScheme() {
    return WorkflowSchemeValue.DEFAULT;
  }

  @Override
  public AssignableWorkflowScheme.Builder assignableBuilder() {
    return WorkflowSchemeBuilder.empty();
  }

  @Override
  public AssignableWorkflowScheme createScheme(AssignableWorkflowScheme scheme) {
    if (scheme.getId() != null) {
      throw new IllegalArgumentException("is stored already: " + scheme);
    }
    refuseUnknownWorkflows(scheme);
    SchemeRow row = create(scheme.getName(), ((WorkflowSchemeValue) scheme).description());
    scheme.getMappings().forEach((type, workflow) -> addEntity(row.id(), workflow, null, type));
    return value(row);
  }

  /** Neither moves issues nor tells those who go by the cache (rule 8.14). */
  @Override
  public AssignableWorkflowScheme updateWorkflowScheme(AssignableWorkflowScheme scheme) {
    SchemeRow row = require(scheme.getId());
    refuseUnknownWorkflows(scheme);
    String description = ((WorkflowSchemeValue) scheme).description();
    tables.schemes.put(
        new SchemeRow(
            row.id(), SchemeKind.WORKFLOW, scheme.getName(), description, null, row.draft()));
    tables.entities.removeIf(entity -> entity.schemeId() == row.id());
    scheme.getMappings().forEach((type, workflow) -> addEntity(row.id(), workflow, null, type));
    return value(require(row.id()));
  }

  @Override
  public boolean deleteWorkflowScheme(WorkflowScheme scheme) {
    if (scheme.isDefault() || !associations.projectsOf(require(scheme.getId()).id()).isEmpty()) {
      return false;
    }
    deleteScheme(scheme.getId());
    return true;
  }

  @Override
  public List<Project> getProjectsUsing(AssignableWorkflowScheme scheme) {
    return scheme.isDefault()
        ? associations.projectsWithout()
        : associations.projectsOf(scheme.getId());
  }

  @Override
  public boolean hasDraft(AssignableWorkflowScheme scheme) {
    return find(scheme.getId()).filter(SchemeRow::draft).isPresent();
  }

  @Override
  public void clearWorkflowCache() {
    ofProjects.clear();
  }

  /** In place of the one that the project has; issues are not moved. */
  void attach(Project project, AssignableWorkflowScheme scheme) {
    if (scheme.getId() == null) {
      associations.removeProject(project.getId());
    } else {
      associations.replace(project.getId(), require(scheme.getId()).id());
    }
    clearWorkflowCache();
  }

  /** The name of the workflow that an issue goes through. */
  public String workflowOf(Project project, String typeId) {
    return ofProjects
        .computeIfAbsent(project.getId(), id -> getWorkflowSchemeObj(project))
        .getActualWorkflow(typeId);
  }

  void removeType(String typeId) {
    for (SchemeRow scheme : rows()) {
      tables.entities.removeIf(
          row -> row.schemeId() == scheme.id() && typeId.equals(row.entityTypeId()));
    }
    clearWorkflowCache();
  }

  private void refuseUnknownWorkflows(AssignableWorkflowScheme scheme) {
    scheme.getMappings().values().forEach(workflows::descriptor);
  }

  private AssignableWorkflowScheme value(SchemeRow row) {
    Map<@Nullable String, String> mappings = new HashMap<>();
    tables
        .entities
        .where(entity -> entity.schemeId() == row.id())
        .forEach(entity -> mappings.put(entity.entityTypeId(), entity.type()));
    return new WorkflowSchemeValue(row.id(), row.name(), row.description(), false, mappings);
  }
}
