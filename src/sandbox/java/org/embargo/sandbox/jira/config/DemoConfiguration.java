package org.embargo.sandbox.jira.config;

import static org.embargo.sandbox.jira.config.IssueTypeSchemeRow.DEFAULT;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.embargo.sandbox.jira.Demo;
import org.embargo.sandbox.jira.User;

/**
 * What a sandbox starts with: two projects alike that share everything, one that has grown over the
 * years, and one that is hardly used. Nothing in it is made for the plugin.
 */
final class DemoConfiguration {
  private static final long CLOUDSTACK = 10000;
  private static final long WEBSITE = 10001;
  private static final long LEGACY = 10002;
  private static final long ARCHIVE = 10003;

  private static final long ADMINISTRATORS = 10002;
  private static final long DEVELOPERS = 10003;
  private static final String BUG = "10004";
  private static final String USERS_GROUP = "jira-software-users";

  private final Tables tables;

  DemoConfiguration(Tables tables) {
    this.tables = tables;
  }

  void fill() {
    people();
    issueTypes();
    workflows();
    new DemoScreens(tables).fill();
    security();
    new DemoPermissions(tables).fill();
    projects();
  }

  private void people() {
    group(1, Permissions.ADMINISTRATORS, "admin", "second-admin");
    group(2, USERS_GROUP, Demo.USERS.stream().map(User::name).toArray(String[]::new));
    group(3, "security-group", "security-lead", "security-member");
    tables.roles.put(new RoleRow(ADMINISTRATORS, "Administrators"));
    tables.roles.put(new RoleRow(DEVELOPERS, "Developers"));
    for (long project : new long[] {CLOUDSTACK, WEBSITE, LEGACY, ARCHIVE}) {
      actor(ADMINISTRATORS, project, "admin");
    }
    for (long project : new long[] {CLOUDSTACK, WEBSITE, LEGACY}) {
      for (String name : List.of("developer", "security-lead", "security-member")) {
        actor(DEVELOPERS, project, name);
      }
    }
  }

  private void group(long id, String name, String... members) {
    tables.groups.put(
        new GroupRow(id, name, Arrays.stream(members).map(Demo::key).toList(), List.of()));
  }

  private void actor(long role, long project, String user) {
    tables.actors.put(
        new ActorRow(tables.actors.nextId(), role, project, ActorRow.USER, Demo.key(user)));
  }

  private void issueTypes() {
    tables.issueTypes.put(new IssueTypeRow(10004, "Bug", false, 10303));
    tables.issueTypes.put(new IssueTypeRow(10005, "Task", false, 10318));
    tables.issueTypes.put(new IssueTypeRow(10006, "Improvement", false, 10310));
    tables.issueTypes.put(new IssueTypeRow(10008, "Sub-task", true, 10316));
    tables.issueTypeSchemes.put(
        new IssueTypeSchemeRow(
            DEFAULT, "Default Issue Type Scheme", List.of(BUG, "10005", "10008"), null));
    tables.issueTypeSchemes.put(
        new IssueTypeSchemeRow(10300, "Shared Issue Type Scheme", List.of(BUG, "10006"), BUG));
    associate(SchemeKind.ISSUE_TYPE, 10300, CLOUDSTACK, WEBSITE);
    List<String> allTypes = Collections.singletonList(null);
    tables.fields.put(
        new FieldRow(10400, "Customer", CustomFields.USERS, List.of(LEGACY), allTypes));
    tables.fields.put(
        new FieldRow(10401, "Collaborators", CustomFields.USERS, List.of(WEBSITE), allTypes));
    tables.resolutions.put(new ResolutionRow(10000, "Fixed"));
    tables.resolutions.put(new ResolutionRow(10001, "Won't Fix"));
  }

  private void workflows() {
    tables.statuses.put(new StatusRow(1, "Open", "new"));
    tables.statuses.put(new StatusRow(3, "In Progress", "indeterminate"));
    tables.statuses.put(new StatusRow(4, "Reopened", "new"));
    tables.statuses.put(new StatusRow(5, "Resolved", "done"));
    tables.statuses.put(new StatusRow(6, "Closed", "done"));
    tables.statuses.put(new StatusRow(10050, "Triaging", "indeterminate"));
    workflow(1, WorkflowRow.SYSTEM, "jira");
    workflow(2, "Shared Workflow", "shared");
    workflow(3, "LEGACY Workflow", "legacy");
    scheme(10200, SchemeKind.WORKFLOW, "Shared Workflow Scheme");
    workflowOf(10200, null, "Shared Workflow");
    associate(SchemeKind.WORKFLOW, 10200, CLOUDSTACK, WEBSITE);
    scheme(10201, SchemeKind.WORKFLOW, "LEGACY Workflow Scheme");
    workflowOf(10201, null, WorkflowRow.SYSTEM);
    workflowOf(10201, BUG, "LEGACY Workflow");
    associate(SchemeKind.WORKFLOW, 10201, LEGACY);
  }

  private void workflow(long id, String name, String resource) {
    try (InputStream xml =
        DemoConfiguration.class.getResourceAsStream("/workflows/" + resource + ".xml")) {
      tables.workflows.put(
          new WorkflowRow(id, name, new String(xml.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void workflowOf(long scheme, String type, String workflow) {
    tables.entities.put(new EntityRow(tables.entities.nextId(), scheme, workflow, null, type));
  }

  private void security() {
    scheme(10500, SchemeKind.SECURITY, "Company Security");
    tables.levels.put(new LevelRow(10020, 10500, "Staff only"));
    tables.levels.put(new LevelRow(10021, 10500, "Managers"));
    tables.entities.put(
        new EntityRow(tables.entities.nextId(), 10500, "group", USERS_GROUP, "10020"));
    String role = String.valueOf(ADMINISTRATORS);
    tables.entities.put(
        new EntityRow(tables.entities.nextId(), 10500, "projectrole", role, "10021"));
    associate(SchemeKind.SECURITY, 10500, LEGACY, ARCHIVE);
  }

  private void projects() {
    project(CLOUDSTACK, Demo.PROJECT_KEY);
    project(WEBSITE, "WEBSITE");
    project(LEGACY, "LEGACY");
    project(ARCHIVE, "ARCHIVE");
  }

  private void project(long id, String key) {
    tables.projects.put(new ProjectRow(id, key, Demo.key("admin")));
  }

  private void scheme(long id, SchemeKind kind, String name) {
    tables.schemes.put(new SchemeRow(id, kind, name, null, null, false));
  }

  private void associate(SchemeKind kind, long scheme, long... projects) {
    Associations associations = new Associations(tables, kind);
    for (long project : projects) {
      associations.replace(project, scheme);
    }
  }
}
