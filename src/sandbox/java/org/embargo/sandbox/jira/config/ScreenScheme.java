package org.embargo.sandbox.jira.config;

import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.fields.screen.FieldScreenScheme;
import com.atlassian.jira.issue.fields.screen.FieldScreenSchemeItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.embargo.sandbox.jira.config.ScreenSchemeRow.Item;
import org.jspecify.annotations.Nullable;

/** A screen scheme. A new one takes items only after it was stored (rule 7.19). */
final class ScreenScheme implements FieldScreenScheme {
  private final Tables tables;
  private @Nullable Long id;
  private String name = "";

  ScreenScheme(Tables tables) {
    this.tables = tables;
  }

  ScreenScheme(Tables tables, ScreenSchemeRow row) {
    this.tables = tables;
    this.id = row.id();
    this.name = row.name();
  }

  /** The screen of an operation. It is a copy: changes of it are not stored. */
  private static final class SchemeItem implements FieldScreenSchemeItem {
    private final String operation;
    private FieldScreen screen;

    SchemeItem(String operation, FieldScreen screen) {
      this.operation = operation;
      this.screen = screen;
    }

    @Override
    public FieldScreen getFieldScreen() {
      return screen;
    }

    @Override
    public void setFieldScreen(FieldScreen newScreen) {
      screen = newScreen;
    }

    @Override
    public String getIssueOperationName() {
      return operation;
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
    List<Item> items = id == null ? List.of() : row().items();
    id = id == null ? tables.screenSchemes.nextId() : id;
    tables.screenSchemes.put(new ScreenSchemeRow(id, name, items));
  }

  @Override
  public Collection<FieldScreenSchemeItem> getFieldScreenSchemeItems() {
    return row().items().stream()
        .<FieldScreenSchemeItem>map(
            item -> new SchemeItem(item.operation(), new Screen(tables, item.screenId())))
        .toList();
  }

  /** In place of one for the same operation. */
  @Override
  public void addFieldScreenSchemeItem(FieldScreenSchemeItem item) {
    String operation = item.getIssueOperationName();
    ScreenSchemeRow row = row();
    List<Item> items = new ArrayList<>(row.items());
    items.removeIf(one -> one.operation().equals(operation));
    items.add(new Item(operation, tables.screens.require(item.getFieldScreen().getId()).id()));
    tables.screenSchemes.put(new ScreenSchemeRow(row.id(), row.name(), items));
  }

  private ScreenSchemeRow row() {
    if (id == null) {
      throw new IllegalStateException("not stored yet: " + name);
    }
    return tables.screenSchemes.require(id);
  }
}
