package org.embargo.sandbox.jira.config;

import com.atlassian.jira.bc.ServiceOutcome;
import com.atlassian.jira.bc.issue.fields.screen.FieldScreenService;
import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.fields.screen.FieldScreenManager;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.util.SimpleErrorCollection;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The screens. */
final class Screens implements FieldScreenManager, FieldScreenService {
  private final Tables tables;
  private final GlobalPermissionManager permissions;

  Screens(Tables tables, GlobalPermissionManager permissions) {
    this.tables = tables;
    this.permissions = permissions;
  }

  private record Outcome<T>(@Nullable T value, ErrorCollection errors)
      implements ServiceOutcome<T> {
    @Override
    public boolean isValid() {
      return !errors.hasAnyErrors();
    }

    @Override
    public @Nullable T getReturnedValue() {
      return value;
    }

    @Override
    public ErrorCollection getErrorCollection() {
      return errors;
    }
  }

  @Override
  public @Nullable FieldScreen getFieldScreen(@Nullable Long id) {
    return tables.screens.find(id).map(row -> new Screen(tables, row.id())).orElse(null);
  }

  @Override
  public Collection<FieldScreen> getFieldScreens() {
    return tables.screens.all().stream()
        .<FieldScreen>map(row -> new Screen(tables, row.id()))
        .toList();
  }

  @Override
  public void removeFieldScreen(Long id) {
    ScreenRow screen = tables.screens.require(id);
    if (tables
        .screenSchemes
        .first(row -> row.items().stream().anyMatch(item -> item.screenId() == screen.id()))
        .isPresent()) {
      throw new IllegalStateException("a screen scheme uses the screen " + screen.name());
    }
    tables.screens.removeIf(row -> row.id() == screen.id());
  }

  @Override
  public ServiceOutcome<FieldScreen> copy(
      FieldScreen screen, String name, String description, @Nullable ApplicationUser user) {
    ErrorCollection errors = new SimpleErrorCollection();
    if (!permissions.hasPermission(GlobalPermissionKey.ADMINISTER, user)) {
      errors.addErrorMessage("You need to be a Jira administrator to copy a screen.");
    }
    if (tables.screens.first(row -> row.name().equals(name)).isPresent()) {
      errors.addErrorMessage("A screen with this name already exists.");
    }
    if (errors.hasAnyErrors()) {
      return new Outcome<>(null, errors);
    }
    ScreenRow from = tables.screens.require(screen.getId());
    ScreenRow row = tables.screens.put(new ScreenRow(tables.screens.nextId(), name, from.tabs()));
    return new Outcome<>(new Screen(tables, row.id()), errors);
  }

  void removeField(String fieldId) {
    getFieldScreens().forEach(screen -> screen.removeFieldScreenLayoutItem(fieldId));
  }
}
