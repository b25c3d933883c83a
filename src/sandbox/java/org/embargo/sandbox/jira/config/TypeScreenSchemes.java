package org.embargo.sandbox.jira.config;

import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenScheme;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeManager;
import com.atlassian.jira.project.Project;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The issue type screen schemes. */
public final class TypeScreenSchemes implements IssueTypeScreenSchemeManager {
  private final Tables tables;
  private final Associations associations;

  public TypeScreenSchemes(Tables tables) {
    this.tables = tables;
    this.associations = new Associations(tables, SchemeKind.ISSUE_TYPE_SCREEN);
  }

  @Override
  public IssueTypeScreenScheme getIssueTypeScreenScheme(Project project) {
    return new TypeScreenScheme(tables, rowOf(project));
  }

  @Override
  public @Nullable IssueTypeScreenScheme getIssueTypeScreenScheme(@Nullable Long id) {
    return tables
        .typeScreenSchemes
        .find(id)
        .map(row -> new TypeScreenScheme(tables, row))
        .orElse(null);
  }

  @Override
  public Collection<IssueTypeScreenScheme> getIssueTypeScreenSchemes() {
    return tables.typeScreenSchemes.all().stream()
        .<IssueTypeScreenScheme>map(row -> new TypeScreenScheme(tables, row))
        .toList();
  }

  /** Leaves an older association, and the older one wins (rule 7.11). */
  @Override
  public void addSchemeAssociation(Project project, IssueTypeScreenScheme scheme) {
    associations.add(project.getId(), row(scheme).id());
  }

  @Override
  public void removeSchemeAssociation(Project project, IssueTypeScreenScheme scheme) {
    associations.remove(project.getId(), row(scheme).id());
  }

  @Override
  public void removeIssueTypeScreenScheme(IssueTypeScreenScheme scheme) {
    long id = row(scheme).id();
    if (scheme.isDefault() || !associations.projectsOf(id).isEmpty()) {
      throw new IllegalStateException("projects use " + scheme.getName());
    }
    tables.typeScreenSchemes.removeIf(row -> row.id() == id);
  }

  public FieldScreen createScreen(Project project, String typeId) {
    return screen(project, typeId, ScreenSchemeRow.CREATE);
  }

  public FieldScreen editScreen(Project project, String typeId) {
    return screen(project, typeId, ScreenSchemeRow.EDIT);
  }

  private FieldScreen screen(Project project, String typeId, String operation) {
    TypeScreenSchemeRow row = rowOf(project);
    TypeScreenSchemeRow.Line line = row.line(typeId).or(() -> row.line(null)).orElseThrow();
    ScreenSchemeRow scheme = tables.screenSchemes.require(line.screenSchemeId());
    return new Screen(tables, scheme.of(operation).screenId());
  }

  void removeType(String typeId) {
    getIssueTypeScreenSchemes().forEach(scheme -> scheme.removeEntity(typeId));
  }

  private TypeScreenSchemeRow rowOf(Project project) {
    return tables.typeScreenSchemes.require(
        associations.schemeOf(project.getId()).orElse(TypeScreenSchemeRow.DEFAULT));
  }

  private TypeScreenSchemeRow row(IssueTypeScreenScheme scheme) {
    return tables.typeScreenSchemes.require(scheme.getId());
  }
}
