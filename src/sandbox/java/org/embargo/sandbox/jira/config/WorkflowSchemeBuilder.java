package org.embargo.sandbox.jira.config;

import com.atlassian.jira.workflow.AssignableWorkflowScheme;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A copy of a workflow scheme to change. Nothing of it is stored. */
final class WorkflowSchemeBuilder implements AssignableWorkflowScheme.Builder {
  private final WorkflowSchemeValue start;
  private final Map<@Nullable String, String> mappings;
  private String name;
  private @Nullable String description;

  WorkflowSchemeBuilder(WorkflowSchemeValue start) {
    this.start = start;
    this.mappings = new HashMap<>(start.mappings());
    this.name = start.name();
    this.description = start.description();
  }

  static WorkflowSchemeBuilder empty() {
    return new WorkflowSchemeBuilder(new WorkflowSchemeValue(null, "", null, false, Map.of()));
  }

  @Override
  public AssignableWorkflowScheme.Builder setMapping(
      @Nullable String issueTypeId, String workflowName) {
    mappings.put(issueTypeId, workflowName);
    return this;
  }

  @Override
  public AssignableWorkflowScheme.Builder removeMapping(@Nullable String issueTypeId) {
    mappings.remove(issueTypeId);
    return this;
  }

  @Override
  public AssignableWorkflowScheme.Builder setMappings(Map<@Nullable String, String> newMappings) {
    mappings.clear();
    mappings.putAll(newMappings);
    return this;
  }

  @Override
  public AssignableWorkflowScheme.Builder setName(String newName) {
    name = newName;
    return this;
  }

  @Override
  public AssignableWorkflowScheme.Builder setDescription(@Nullable String newDescription) {
    description = newDescription;
    return this;
  }

  @Override
  public AssignableWorkflowScheme build() {
    return new WorkflowSchemeValue(start.id(), name, description, start.isDefault(), mappings);
  }
}
