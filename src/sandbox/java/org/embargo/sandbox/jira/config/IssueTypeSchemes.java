package org.embargo.sandbox.jira.config;

import com.atlassian.jira.issue.context.JiraContextNode;
import com.atlassian.jira.issue.context.ProjectContext;
import com.atlassian.jira.issue.fields.ConfigurableField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import com.atlassian.jira.issue.fields.config.manager.FieldConfigSchemeManager;
import com.atlassian.jira.issue.fields.config.manager.IssueTypeSchemeManager;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which issue types a project offers. */
final class IssueTypeSchemes implements IssueTypeSchemeManager, FieldConfigSchemeManager {
  private final Tables tables;
  private final Associations associations;

  IssueTypeSchemes(Tables tables) {
    this.tables = tables;
    this.associations = new Associations(tables, SchemeKind.ISSUE_TYPE);
  }

  private record Config(long schemeId) implements FieldConfig {}

  private record TypeScheme(IssueTypeSchemeRow row, Associations associations)
      implements FieldConfigScheme {
    @Override
    public Long getId() {
      return row.id();
    }

    @Override
    public String getName() {
      return row.name();
    }

    @Override
    public FieldConfig getOneAndOnlyConfig() {
      return new Config(row.id());
    }

    @Override
    public List<Long> getAssociatedProjectIds() {
      return associations.projectsOf(row.id()).stream().map(Project::getId).toList();
    }
  }

  @Override
  public FieldConfigScheme create(String name, String description, List<String> typeIds) {
    return store(
        new IssueTypeSchemeRow(tables.issueTypeSchemes.nextId(), name, List.copyOf(typeIds), null));
  }

  /** The list replaces the former one (rule 7.13). */
  @Override
  public FieldConfigScheme update(FieldConfigScheme scheme, Collection<String> typeIds) {
    return store(row(scheme).with(List.copyOf(typeIds)));
  }

  /** Sets the projects: those that are left out fall back to the default scheme (rule 7.14). */
  @Override
  public FieldConfigScheme updateFieldConfigScheme(
      FieldConfigScheme scheme, List<JiraContextNode> contexts, ConfigurableField field) {
    if (field != CustomFields.ISSUE_TYPE || isDefaultIssueTypeScheme(scheme)) {
      throw new IllegalArgumentException("takes no projects: " + scheme + " of " + field);
    }
    long id = row(scheme).id();
    associations.removeScheme(id);
    contexts.forEach(one -> associations.replace(((ProjectContext) one).getProjectId(), id));
    return scheme;
  }

  @Override
  public void deleteScheme(FieldConfigScheme scheme) {
    if (isDefaultIssueTypeScheme(scheme)) {
      throw new IllegalArgumentException("the default scheme stays");
    }
    long id = row(scheme).id();
    associations.removeScheme(id);
    tables.issueTypeSchemes.removeIf(row -> row.id() == id);
  }

  @Override
  public FieldConfigScheme getConfigScheme(Project project) {
    return scheme(rowOf(project));
  }

  @Override
  public boolean isDefaultIssueTypeScheme(FieldConfigScheme scheme) {
    return scheme.getId() == IssueTypeSchemeRow.DEFAULT;
  }

  @Override
  public List<FieldConfigScheme> getAllSchemes() {
    return tables.issueTypeSchemes.all().stream().map(this::scheme).toList();
  }

  @Override
  public Collection<IssueType> getIssueTypesForProject(Project project) {
    return types(rowOf(project));
  }

  private List<IssueType> types(IssueTypeSchemeRow scheme) {
    return scheme.typeIds().stream()
        .map(id -> tables.issueTypes.find(id))
        .flatMap(Optional::stream)
        .map(IssueType.class::cast)
        .toList();
  }

  @Override
  public @Nullable IssueType getDefaultValue(FieldConfig config) {
    return tables.issueTypes.find(row(config).defaultTypeId()).orElse(null);
  }

  @Override
  public void setDefaultValue(FieldConfig config, @Nullable String typeId) {
    IssueTypeSchemeRow row = row(config);
    if (typeId != null && !row.typeIds().contains(typeId)) {
      throw new IllegalArgumentException(typeId + " is none of " + row);
    }
    store(new IssueTypeSchemeRow(row.id(), row.name(), row.typeIds(), typeId));
  }

  void removeType(String typeId) {
    for (IssueTypeSchemeRow row : tables.issueTypeSchemes.all()) {
      store(row.with(row.typeIds().stream().filter(id -> !id.equals(typeId)).toList()));
    }
  }

  @Override
  public FieldConfigScheme getDefaultIssueTypeScheme() {
    return new TypeScheme(
        tables.issueTypeSchemes.require(IssueTypeSchemeRow.DEFAULT), associations);
  }

  @Override
  public Collection<IssueType> getIssueTypesForScheme(FieldConfigScheme scheme) {
    return types(tables.issueTypeSchemes.require(scheme.getId()));
  }

  @Override
  public Collection<IssueType> getIssueTypesForDefaultScheme() {
    return types(tables.issueTypeSchemes.require(IssueTypeSchemeRow.DEFAULT));
  }

  void addToDefault(String typeId) {
    IssueTypeSchemeRow row = tables.issueTypeSchemes.require(IssueTypeSchemeRow.DEFAULT);
    store(row.with(Stream.concat(row.typeIds().stream(), Stream.of(typeId)).toList()));
  }

  private IssueTypeSchemeRow rowOf(Project project) {
    return tables.issueTypeSchemes.require(
        associations.schemeOf(project.getId()).orElse(IssueTypeSchemeRow.DEFAULT));
  }

  private IssueTypeSchemeRow row(FieldConfigScheme scheme) {
    return tables.issueTypeSchemes.require(scheme.getId());
  }

  private IssueTypeSchemeRow row(FieldConfig config) {
    return tables.issueTypeSchemes.require(((Config) config).schemeId());
  }

  private FieldConfigScheme store(IssueTypeSchemeRow row) {
    row.typeIds().forEach(tables.issueTypes::require);
    return scheme(tables.issueTypeSchemes.put(row));
  }

  private FieldConfigScheme scheme(IssueTypeSchemeRow row) {
    return new TypeScheme(row, associations);
  }
}
