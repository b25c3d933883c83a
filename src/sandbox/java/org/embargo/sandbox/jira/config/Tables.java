package org.embargo.sandbox.jira.config;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.embargo.sandbox.db.Database;
import org.embargo.sandbox.jira.activity.AttachmentRow;
import org.embargo.sandbox.jira.activity.ChangeRow;
import org.embargo.sandbox.jira.activity.CommentRow;
import org.embargo.sandbox.jira.activity.LinkRow;
import org.embargo.sandbox.jira.activity.WatcherRow;
import org.embargo.sandbox.jira.activity.WebhookRow;

/** Jira's whole configuration, and what there is around issues. */
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
  public final Table<WebhookRow> webhooks;
  public final Table<CommentRow> comments;
  public final Table<WatcherRow> watchers;
  public final Table<LinkRow> links;
  public final Table<AttachmentRow> attachments;
  public final Table<ChangeRow> changes;

  /** A cache that all nodes clear together. */
  final Map<Long, List<EntityRow>> grantsOfLevels = new ConcurrentHashMap<>();

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
    webhooks = new Table<>(WebhookRow.class, rows);
    comments = new Table<>(CommentRow.class, rows);
    watchers = new Table<>(WatcherRow.class, rows);
    links = new Table<>(LinkRow.class, rows);
    attachments = new Table<>(AttachmentRow.class, rows);
    changes = new Table<>(ChangeRow.class, rows);
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
