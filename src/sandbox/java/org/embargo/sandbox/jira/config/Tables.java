package org.embargo.sandbox.jira.config;

import org.embargo.sandbox.db.Database;

/** Jira's whole configuration. */
public final class Tables {
  public final Table<ProjectRow> projects;
  public final Table<GroupRow> groups;
  public final Table<RoleRow> roles;
  public final Table<ActorRow> actors;
  public final Table<IssueTypeRow> issueTypes;
  public final Table<IssueTypeSchemeRow> issueTypeSchemes;
  public final Table<FieldRow> fields;
  public final Table<StatusRow> statuses;
  public final Table<ResolutionRow> resolutions;
  public final Table<WorkflowRow> workflows;
  public final Table<ScreenRow> screens;
  public final Table<ScreenSchemeRow> screenSchemes;
  public final Table<TypeScreenSchemeRow> typeScreenSchemes;
  public final Table<SchemeRow> schemes;
  public final Table<EntityRow> entities;
  public final Table<LevelRow> levels;
  public final Table<AssociationRow> associations;

  private Tables(Rows rows) {
    projects = new Table<>(ProjectRow.class, rows);
    groups = new Table<>(GroupRow.class, rows);
    roles = new Table<>(RoleRow.class, rows);
    actors = new Table<>(ActorRow.class, rows);
    issueTypes = new Table<>(IssueTypeRow.class, rows);
    issueTypeSchemes = new Table<>(IssueTypeSchemeRow.class, rows);
    fields = new Table<>(FieldRow.class, rows);
    statuses = new Table<>(StatusRow.class, rows);
    resolutions = new Table<>(ResolutionRow.class, rows);
    workflows = new Table<>(WorkflowRow.class, rows);
    screens = new Table<>(ScreenRow.class, rows);
    screenSchemes = new Table<>(ScreenSchemeRow.class, rows);
    typeScreenSchemes = new Table<>(TypeScreenSchemeRow.class, rows);
    schemes = new Table<>(SchemeRow.class, rows);
    entities = new Table<>(EntityRow.class, rows);
    levels = new Table<>(LevelRow.class, rows);
    associations = new Table<>(AssociationRow.class, rows);
  }

  /** In memory, with the content that a sandbox starts with. */
  public static Tables demo() {
    return filled(new Tables(Rows.none()));
  }

  /** In the database; the first time with the content that a sandbox starts with. */
  public static Tables of(Database database) {
    Tables tables = new Tables(DatabaseRows.of(database));
    // Projects are filled in last, so a start that broke off is made up for.
    return tables.projects.all().isEmpty() ? filled(tables) : tables;
  }

  private static Tables filled(Tables tables) {
    new DemoConfiguration(tables).fill();
    return tables;
  }
}
