package org.embargo.sandbox.jira.config;

import com.atlassian.jira.issue.fields.screen.FieldScreenFactory;
import com.atlassian.jira.issue.fields.screen.FieldScreenScheme;
import com.atlassian.jira.issue.fields.screen.FieldScreenSchemeManager;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenScheme;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeEntity;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The screen schemes, and where new ones of both kinds come from. */
record ScreenSchemes(Tables tables) implements FieldScreenSchemeManager, FieldScreenFactory {
  @Override
  public FieldScreenScheme createFieldScreenScheme() {
    return new ScreenScheme(tables);
  }

  @Override
  public IssueTypeScreenScheme createIssueTypeScreenScheme() {
    return new TypeScreenScheme(tables);
  }

  @Override
  public IssueTypeScreenSchemeEntity createIssueTypeScreenSchemeEntity() {
    return new TypeScreenScheme.Entity();
  }

  @Override
  public Collection<FieldScreenScheme> getFieldScreenSchemes() {
    return tables.screenSchemes.all().stream()
        .<FieldScreenScheme>map(row -> new ScreenScheme(tables, row))
        .toList();
  }

  @Override
  public @Nullable FieldScreenScheme getFieldScreenScheme(@Nullable Long id) {
    return tables.screenSchemes.find(id).map(row -> new ScreenScheme(tables, row)).orElse(null);
  }

  @Override
  public void removeFieldScreenScheme(FieldScreenScheme scheme) {
    long id = tables.screenSchemes.require(scheme.getId()).id();
    if (tables
        .typeScreenSchemes
        .first(row -> row.lines().stream().anyMatch(line -> line.screenSchemeId() == id))
        .isPresent()) {
      throw new IllegalStateException("an issue type screen scheme uses " + scheme.getName());
    }
    tables.screenSchemes.removeIf(row -> row.id() == id);
  }
}
