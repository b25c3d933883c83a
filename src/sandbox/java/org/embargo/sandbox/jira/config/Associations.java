package org.embargo.sandbox.jira.config;

import com.atlassian.jira.project.Project;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which projects have which schemes of one kind. */
record Associations(Tables tables, SchemeKind kind) {
  /** Of two, the older one wins (rule 7.11). */
  Optional<Long> schemeOf(@Nullable Long projectId) {
    return tables
        .associations
        .first(row -> row.kind() == kind && Long.valueOf(row.projectId()).equals(projectId))
        .map(AssociationRow::schemeId);
  }

  /** Those that have the scheme, even if another one wins. */
  List<Project> projectsOf(long schemeId) {
    return tables.projects.where(project -> isAssociated(project.id(), schemeId)).stream()
        .<Project>map(row -> new SandboxProject(row, tables))
        .toList();
  }

  List<Project> projectsWithout() {
    return tables.projects.where(project -> schemeOf(project.id()).isEmpty()).stream()
        .<Project>map(row -> new SandboxProject(row, tables))
        .toList();
  }

  void add(long projectId, long schemeId) {
    tables.associations.put(
        new AssociationRow(tables.associations.nextId(), kind, projectId, schemeId));
  }

  void replace(long projectId, long schemeId) {
    removeProject(projectId);
    add(projectId, schemeId);
  }

  void remove(long projectId, long schemeId) {
    tables.associations.removeIf(
        row -> row.kind() == kind && row.projectId() == projectId && row.schemeId() == schemeId);
  }

  void removeProject(long projectId) {
    tables.associations.removeIf(row -> row.kind() == kind && row.projectId() == projectId);
  }

  void removeScheme(long schemeId) {
    tables.associations.removeIf(row -> row.kind() == kind && row.schemeId() == schemeId);
  }

  private boolean isAssociated(long projectId, long schemeId) {
    return tables
        .associations
        .first(
            row -> row.kind() == kind && row.projectId() == projectId && row.schemeId() == schemeId)
        .isPresent();
  }
}
