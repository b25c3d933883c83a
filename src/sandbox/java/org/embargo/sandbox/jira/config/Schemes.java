package org.embargo.sandbox.jira.config;

import com.atlassian.jira.exception.DataAccessException;
import com.atlassian.jira.notification.NotificationSchemeManager;
import com.atlassian.jira.permission.PermissionSchemeManager;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.scheme.Scheme;
import com.atlassian.jira.scheme.SchemeEntity;
import com.atlassian.jira.scheme.SchemeManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ofbiz.core.entity.GenericValue;

/** The schemes of one kind, with what Jira's managers of them have in common. */
class Schemes implements SchemeManager {
  final Tables tables;
  final Associations associations;
  private final SchemeKind kind;

  Schemes(Tables tables, SchemeKind kind) {
    this.tables = tables;
    this.kind = kind;
    this.associations = new Associations(tables, kind);
  }

  /** The schemes of permissions. */
  static final class ForPermissions extends Schemes implements PermissionSchemeManager {
    ForPermissions(Tables tables) {
      super(tables, SchemeKind.PERMISSION);
    }
  }

  /** The schemes of notifications. */
  static final class ForNotifications extends Schemes implements NotificationSchemeManager {
    ForNotifications(Tables tables) {
      super(tables, SchemeKind.NOTIFICATION);
    }
  }

  @Override
  public Scheme createSchemeObject(String name, @Nullable String description) {
    return scheme(create(name, description));
  }

  SchemeRow create(String name, @Nullable String description) {
    if (getSchemeObject(name) != null) {
      throw new DataAccessException("there is a scheme " + name);
    }
    return tables.schemes.put(
        new SchemeRow(tables.schemes.nextId(), kind, name, description, null, false));
  }

  @Override
  public @Nullable Scheme getSchemeObject(Long id) {
    return find(id).map(this::scheme).orElse(null);
  }

  @Override
  public @Nullable Scheme getSchemeObject(String name) {
    return rows().stream()
        .filter(row -> row.name().equals(name))
        .findFirst()
        .map(this::scheme)
        .orElse(null);
  }

  @Override
  public List<Scheme> getSchemeObjects() {
    return rows().stream().map(this::scheme).toList();
  }

  @Override
  public @Nullable Long getSchemeIdFor(Project project) {
    return associations.schemeOf(project.getId()).orElse(null);
  }

  @Override
  public @Nullable Scheme getSchemeFor(Project project) {
    return associations.schemeOf(project.getId()).map(this::getSchemeObject).orElse(null);
  }

  @Override
  public List<Project> getProjects(Scheme scheme) {
    return associations.projectsOf(scheme.getId());
  }

  /** Leaves an older association, and the older one wins (rule 7.11). */
  @Override
  public void addSchemeToProject(Project project, Scheme scheme) {
    associations.add(project.getId(), require(scheme.getId()).id());
  }

  /** Touches no issue: they keep their levels (rule 7.5). */
  @Override
  public void removeSchemesFromProject(Project project) {
    associations.removeProject(project.getId());
  }

  @Override
  public void deleteScheme(Long id) {
    long known = require(id).id();
    associations.removeScheme(known);
    tables.entities.removeIf(row -> row.schemeId() == known);
    tables.levels.removeIf(row -> row.schemeId() == known);
    tables.schemes.removeIf(row -> row.id() == known);
  }

  @Override
  public @Nullable GenericValue getScheme(Long id) {
    return find(id).map(Schemes::genericValue).orElse(null);
  }

  @Override
  public GenericValue createSchemeEntity(GenericValue scheme, SchemeEntity entity) {
    EntityRow row =
        addEntity(
            require(scheme.getLong("id")).id(),
            entity.getType(),
            entity.getParameter(),
            SchemeKind.stored(entity.getEntityTypeId()));
    return new GenericValue(null, Map.of("id", row.id(), "scheme", row.schemeId()));
  }

  EntityRow addEntity(
      long schemeId, String type, @Nullable String parameter, @Nullable String entityTypeId) {
    return tables.entities.put(
        new EntityRow(tables.entities.nextId(), schemeId, type, parameter, entityTypeId));
  }

  @Override
  public void updateScheme(GenericValue scheme) {
    SchemeRow row = require(scheme.getLong("id"));
    tables.schemes.put(
        new SchemeRow(
            row.id(),
            kind,
            (String) scheme.get("name"),
            (String) scheme.get("description"),
            scheme.getLong("defaultlevel"),
            row.draft()));
  }

  List<SchemeRow> rows() {
    return tables.schemes.where(row -> row.kind() == kind);
  }

  Optional<SchemeRow> find(@Nullable Long id) {
    return tables.schemes.find(id).filter(row -> row.kind() == kind);
  }

  SchemeRow require(@Nullable Long id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no scheme " + id));
  }

  private static GenericValue genericValue(SchemeRow row) {
    Map<String, Object> values = new HashMap<>();
    values.put("id", row.id());
    values.put("name", row.name());
    values.put("description", row.description());
    values.put("defaultlevel", row.defaultLevel());
    return new GenericValue(null, values);
  }

  private Scheme scheme(SchemeRow row) {
    List<SchemeEntity> entities =
        tables.entities.where(entity -> entity.schemeId() == row.id()).stream()
            .map(
                entity ->
                    new SchemeEntity(
                        entity.type(),
                        entity.parameter(),
                        kind.entityTypeId(entity.entityTypeId())))
            .toList();
    return new Scheme(row.id(), kind.name(), row.name(), entities);
  }
}
