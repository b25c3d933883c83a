package org.embargo.sandbox.jira.config;

import java.util.List;
import org.embargo.sandbox.jira.config.ScreenRow.Tab;
import org.embargo.sandbox.jira.config.ScreenSchemeRow.Item;
import org.embargo.sandbox.jira.config.TypeScreenSchemeRow.Line;

/** The screens of the projects of {@link DemoConfiguration}. */
final class DemoScreens {
  private static final long LEGACY = 10100;
  private static final String BUG = "10004";

  private final Tables tables;

  DemoScreens(Tables tables) {
    this.tables = tables;
  }

  void fill() {
    usual();
    legacy();
    schemes();
    Associations associations = new Associations(tables, SchemeKind.ISSUE_TYPE_SCREEN);
    associations.add(10000, TypeScreenSchemeRow.DEFAULT);
    associations.add(10001, TypeScreenSchemeRow.DEFAULT);
    associations.add(10002, LEGACY);
  }

  private void usual() {
    tab(
        1,
        "Default Screen",
        "summary",
        "issuetype",
        "security",
        "priority",
        "fixVersions",
        "versions",
        "components",
        "assignee",
        "reporter",
        "description");
    tab(2, "Workflow Screen", "assignee");
    tab(3, "Resolve Issue Screen", "resolution", "fixVersions", "assignee", "security");
  }

  private void legacy() {
    Tab general = new Tab("General", List.of("summary", "issuetype", "security", "description"));
    Tab more = new Tab("More", List.of("fixVersions", "customfield_10400"));
    tables.screens.put(new ScreenRow(10100, "LEGACY Create", List.of(general, more)));
    tab(10101, "LEGACY Edit", "summary", "security", "description", "labels", "customfield_10400");
  }

  private void tab(long id, String name, String... fields) {
    Tab tab = new Tab("Field Tab", List.of(fields));
    tables.screens.put(new ScreenRow(id, name, List.of(tab)));
  }

  private void schemes() {
    Item other = new Item(ScreenSchemeRow.DEFAULT, 1);
    tables.screenSchemes.put(new ScreenSchemeRow(1, "Default Screen Scheme", List.of(other)));
    Item create = new Item(ScreenSchemeRow.CREATE, 10100);
    Item edit = new Item(ScreenSchemeRow.EDIT, 10101);
    tables.screenSchemes.put(
        new ScreenSchemeRow(LEGACY, "LEGACY Screen Scheme", List.of(create, edit, other)));
    tables.typeScreenSchemes.put(
        new TypeScreenSchemeRow(
            TypeScreenSchemeRow.DEFAULT,
            "Default Issue Type Screen Scheme",
            List.of(new Line(null, 1))));
    tables.typeScreenSchemes.put(
        new TypeScreenSchemeRow(
            LEGACY,
            "LEGACY Issue Type Screen Scheme",
            List.of(new Line(null, LEGACY), new Line(BUG, 1))));
  }
}
