package org.embargo.sandbox.jira.config;

import com.atlassian.jira.workflow.AssignableWorkflowScheme;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A workflow scheme as it was when somebody asked for it.
 *
 * @param id null for the default scheme, and for one that is not stored
 * @param mappings names of workflows by issue type; null stands for the types that are not named
 */
record WorkflowSchemeValue(
    @Nullable Long id,
    String name,
    @Nullable String description,
    boolean isDefault,
    Map<@Nullable String, String> mappings)
    implements AssignableWorkflowScheme {
  static final WorkflowSchemeValue DEFAULT =
      new WorkflowSchemeValue(
          null,
          "Default Workflow Scheme",
          null,
          true,
          Collections.singletonMap(null, WorkflowRow.SYSTEM));

  WorkflowSchemeValue {
    mappings = Collections.unmodifiableMap(new HashMap<>(mappings));
  }

  @Override
  public @Nullable Long getId() {
    return id;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public Map<@Nullable String, String> getMappings() {
    return mappings;
  }

  @Override
  public String getActualDefaultWorkflow() {
    return mappings.getOrDefault(null, WorkflowRow.SYSTEM);
  }

  /** The type's own, else that of the others, else the system's (rule 8.13). */
  @Override
  public String getActualWorkflow(@Nullable String issueTypeId) {
    return mappings.getOrDefault(issueTypeId, getActualDefaultWorkflow());
  }

  @Override
  public Builder builder() {
    return new WorkflowSchemeBuilder(this);
  }
}
