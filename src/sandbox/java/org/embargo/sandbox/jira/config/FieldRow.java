package org.embargo.sandbox.jira.config;

import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A custom field with its one context.
 *
 * @param typeIds null in it stands for all types
 */
public record FieldRow(
    long id, String name, String typeKey, List<Long> projectIds, List<@Nullable String> typeIds)
    implements Row, CustomField {
  static final String PREFIX = "customfield_";

  @Override
  public String getId() {
    return PREFIX + id;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public CustomFieldType getCustomFieldType() {
    return () -> typeKey;
  }

  @Override
  public List<FieldConfigScheme> getConfigurationSchemes() {
    return List.of(new Context(this));
  }

  /** Its one context. */
  private record Context(FieldRow field) implements FieldConfigScheme {
    @Override
    public Long getId() {
      return field.id();
    }

    @Override
    public String getName() {
      return "Default Configuration Scheme for " + field.name();
    }

    @Override
    public @Nullable FieldConfig getOneAndOnlyConfig() {
      return null;
    }

    @Override
    public List<Long> getAssociatedProjectIds() {
      return field.projectIds();
    }
  }

  /** No types cover nothing (rule 7.12). */
  boolean covers(Long projectId, String typeId) {
    return projectIds.contains(projectId)
        && typeIds.stream().anyMatch(one -> one == null || one.equals(typeId));
  }
}
