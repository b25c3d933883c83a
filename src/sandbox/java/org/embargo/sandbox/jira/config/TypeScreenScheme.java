package org.embargo.sandbox.jira.config;

import com.atlassian.jira.issue.fields.screen.FieldScreenScheme;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenScheme;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeEntity;
import com.atlassian.jira.project.Project;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.embargo.sandbox.jira.config.TypeScreenSchemeRow.Line;
import org.jspecify.annotations.Nullable;
import org.ofbiz.core.entity.GenericValue;

/** An issue type screen scheme. A new one takes entities only after it was stored (rule 7.19). */
final class TypeScreenScheme implements IssueTypeScreenScheme {
  private final Tables tables;
  private @Nullable Long id;
  private String name = "";

  TypeScreenScheme(Tables tables) {
    this.tables = tables;
  }

  TypeScreenScheme(Tables tables, TypeScreenSchemeRow row) {
    this.tables = tables;
    this.id = row.id();
    this.name = row.name();
  }

  /** The screen scheme of an issue type. It is a copy: changes of it are not stored. */
  static final class Entity implements IssueTypeScreenSchemeEntity {
    private @Nullable String typeId;
    private @Nullable FieldScreenScheme scheme;

    @Override
    public @Nullable String getIssueTypeId() {
      return typeId;
    }

    @Override
    public void setIssueTypeId(@Nullable String newTypeId) {
      typeId = newTypeId;
    }

    @Override
    public @Nullable FieldScreenScheme getFieldScreenScheme() {
      return scheme;
    }

    @Override
    public void setFieldScreenScheme(FieldScreenScheme newScheme) {
      scheme = newScheme;
    }
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
  public void setName(String newName) {
    name = newName;
  }

  /** Nothing reads it. */
  @Override
  public void setDescription(String description) {}

  @Override
  public void store() {
    List<Line> lines = id == null ? List.of() : row().lines();
    id = id == null ? tables.typeScreenSchemes.nextId() : id;
    tables.typeScreenSchemes.put(new TypeScreenSchemeRow(id, name, lines));
  }

  @Override
  public boolean isDefault() {
    return Objects.equals(id, TypeScreenSchemeRow.DEFAULT);
  }

  @Override
  public Collection<IssueTypeScreenSchemeEntity> getEntities() {
    return row().lines().stream().map(this::entity).toList();
  }

  private IssueTypeScreenSchemeEntity entity(Line line) {
    Entity entity = new Entity();
    entity.setIssueTypeId(line.typeId());
    entity.setFieldScreenScheme(
        new ScreenScheme(tables, tables.screenSchemes.require(line.screenSchemeId())));
    return entity;
  }

  /** In place of one for the same type. */
  @Override
  public void addEntity(IssueTypeScreenSchemeEntity entity) {
    Long screenScheme = entity.getFieldScreenScheme().getId();
    if (entity.getIssueTypeId() != null) {
      tables.issueTypes.require(entity.getIssueTypeId());
    }
    List<Line> lines = without(entity.getIssueTypeId());
    lines.add(new Line(entity.getIssueTypeId(), tables.screenSchemes.require(screenScheme).id()));
    tables.typeScreenSchemes.put(new TypeScreenSchemeRow(row().id(), row().name(), lines));
  }

  @Override
  public void removeEntity(@Nullable String typeId) {
    tables.typeScreenSchemes.put(
        new TypeScreenSchemeRow(row().id(), row().name(), without(typeId)));
  }

  @Override
  public Collection<GenericValue> getProjects() {
    Associations associations = new Associations(tables, SchemeKind.ISSUE_TYPE_SCREEN);
    List<Project> projects = new ArrayList<>(associations.projectsOf(row().id()));
    if (isDefault()) {
      projects.addAll(associations.projectsWithout());
    }
    return projects.stream()
        .map(
            project ->
                new GenericValue(null, Map.of("id", project.getId(), "key", project.getKey())))
        .toList();
  }

  private List<Line> without(@Nullable String typeId) {
    List<Line> lines = new ArrayList<>(row().lines());
    lines.removeIf(line -> Objects.equals(line.typeId(), typeId));
    return lines;
  }

  private TypeScreenSchemeRow row() {
    if (id == null) {
      throw new IllegalStateException("not stored yet: " + name);
    }
    return tables.typeScreenSchemes.require(id);
  }
}
