package org.embargo.sandbox.jira.config;

import com.atlassian.jira.exception.RemoveException;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.context.JiraContextNode;
import com.atlassian.jira.issue.context.ProjectContext;
import com.atlassian.jira.issue.customfields.CustomFieldSearcher;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.ConfigurableField;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.FieldManager;
import com.atlassian.jira.issue.issuetype.IssueType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The custom fields, and the one other field that can be configured. */
final class CustomFields implements CustomFieldManager, FieldManager {
  static final ConfigurableField ISSUE_TYPE =
      new ConfigurableField() {
        @Override
        public String toString() {
          return "issuetype";
        }
      };

  private static final String SYSTEM = "com.atlassian.jira.plugin.system.customfieldtypes:";
  static final String USERS = SYSTEM + "multiuserpicker";
  private static final String USERS_SEARCHER = SYSTEM + "userpickergroupsearcher";

  private final Tables tables;
  private final Screens screens;

  CustomFields(Tables tables, Screens screens) {
    this.tables = tables;
    this.screens = screens;
  }

  @Override
  public CustomField createCustomField(
      String name,
      String description,
      CustomFieldType type,
      @Nullable CustomFieldSearcher searcher,
      List<JiraContextNode> contexts,
      @Nullable List<IssueType> types) {
    List<@Nullable String> typeIds =
        types == null
            ? List.of()
            : types.stream().map(one -> one == null ? null : one.getId()).toList();
    return tables.fields.put(
        new FieldRow(
            tables.fields.nextId(),
            name,
            type.getKey(),
            contexts.stream().map(one -> ((ProjectContext) one).getProjectId()).toList(),
            typeIds));
  }

  @Override
  public List<CustomField> getCustomFieldObjects() {
    return List.copyOf(tables.fields.all());
  }

  @Override
  public List<CustomField> getCustomFieldObjects(Long projectId, String typeId) {
    return List.copyOf(tables.fields.where(field -> field.covers(projectId, typeId)));
  }

  /** Of Jira's many types there is one here. */
  @Override
  public @Nullable CustomFieldType getCustomFieldType(String key) {
    return key.equals(USERS) ? () -> USERS : null;
  }

  @Override
  public @Nullable CustomFieldSearcher getCustomFieldSearcher(String key) {
    return key.equals(USERS_SEARCHER) ? new CustomFieldSearcher() {} : null;
  }

  /** Grants to the field stay, and let nobody in (rule 7.9). */
  @Override
  public void removeCustomField(CustomField field) throws RemoveException {
    if (getConfigurableField(field.getId()) == null) {
      throw new RemoveException("no field " + field.getId());
    }
    screens.removeField(field.getId());
    tables.fields.removeIf(row -> row.getId().equals(field.getId()));
  }

  @Override
  public @Nullable ConfigurableField getConfigurableField(String id) {
    return id.equals(ISSUE_TYPE.toString()) ? ISSUE_TYPE : find(id).orElse(null);
  }

  /** Fields are not cached here. */
  @Override
  public void refresh() {}

  private Optional<FieldRow> find(String id) {
    return tables.fields.first(row -> row.getId().equals(id));
  }

  void removeType(String typeId) {
    for (FieldRow row : tables.fields.all()) {
      tables.fields.put(
          new FieldRow(
              row.id(),
              row.name(),
              row.typeKey(),
              row.projectIds(),
              row.typeIds().stream().filter(id -> !typeId.equals(id)).toList()));
    }
  }
}
