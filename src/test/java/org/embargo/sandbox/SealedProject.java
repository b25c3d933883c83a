package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.sandbox.SandboxFixture.NOW;
import static org.embargo.sandbox.SandboxFixture.done;

import com.atlassian.jira.issue.security.IssueSecuritySchemeManager;
import com.atlassian.jira.permission.PermissionSchemeManager;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.scheme.Scheme;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.embargo.sandbox.jira.Demo;
import org.embargo.sandbox.jira.SandboxIssue;
import org.embargo.sandbox.jira.Switches;
import org.embargo.sandbox.jira.User;
import org.embargo.sandbox.jira.Users;
import org.embargo.sandbox.jira.activity.AttachmentRow;
import org.embargo.sandbox.jira.activity.Outgoing.Message;
import org.embargo.sandbox.jira.config.ActorRow;
import org.embargo.sandbox.jira.config.EntityRow;
import org.embargo.sandbox.jira.config.GroupRow;
import org.embargo.sandbox.jira.config.Jira;
import org.embargo.sandbox.jira.config.RoleRow;
import org.embargo.sandbox.jira.config.Table;
import org.embargo.sandbox.jira.config.Tables;
import org.embargo.sandbox.story.Client;
import org.embargo.sandbox.story.Client.Reply;
import org.embargo.sandbox.story.Steps;

/** A project that is set up in a sandbox of its own, and what tests ask about its issues. */
final class SealedProject implements AutoCloseable {
  static final String TYPE = "Security Vulnerability";
  static final String WIZARD = "/rest/sandbox/1.0/issue/";
  static final List<String> PEOPLE =
      List.of("reporter", "security-lead", "security-member", "developer", "admin", "outsider", "");
  private static final List<String> ALLOWED =
      List.of("reporter", "security-lead", "security-member");

  private final Sandbox sandbox;
  final Client web;
  final Steps steps;
  private int minutes;

  SealedProject() {
    this(SandboxFixture.start(SandboxFixture.temporaryDirectory()));
    setUp();
  }

  /**
   * @param sandbox in which it is set up, or will be
   */
  SealedProject(Sandbox sandbox) {
    this.sandbox = sandbox;
    this.web = Client.anonymous(sandbox.baseUrl());
    this.steps = new Steps(web);
  }

  void setUp() {
    done(steps.clock(NOW));
    done(steps.setUp("LEGACY"));
    minuteLater();
  }

  @Override
  public void close() {
    sandbox.close();
  }

  /** Gives the project another security scheme by code, which leaves levels alone (rule 7.5). */
  void useScheme(String name) {
    Jira jira = sandbox.desk().jira();
    IssueSecuritySchemeManager schemes = jira.get(IssueSecuritySchemeManager.class);
    Project project = jira.projects().find("LEGACY").orElseThrow();
    schemes.removeSchemesFromProject(project);
    schemes.addSchemeToProject(project, schemes.getSchemeObject(name));
    jira.levels().clearUsersLevels();
  }

  /** Gives another project a permission scheme by which only Jira administrators browse it. */
  void hideFromAllButAdmins(String projectKey) {
    Jira jira = sandbox.desk().jira();
    PermissionSchemeManager schemes = jira.get(PermissionSchemeManager.class);
    Project project = jira.projects().find(projectKey).orElseThrow();
    Scheme own = schemes.createSchemeObject("Administrators only", "");
    Table<EntityRow> grants = jira.tables().entities;
    String group = "jira-administrators";
    grants.put(new EntityRow(grants.nextId(), own.getId(), "group", group, "BROWSE_PROJECTS"));
    schemes.removeSchemesFromProject(project);
    schemes.addSchemeToProject(project, own);
  }

  Switches switches() {
    return sandbox.desk().switches();
  }

  List<Message> outgoing() {
    return sandbox.desk().activity().outgoing().all();
  }

  String baseUrl() {
    return sandbox.baseUrl();
  }

  /** The role of the security team. */
  String teamRole() {
    long id = web.as("admin").get(Steps.setup("LEGACY")).json().path("teamRoleId").asLong();
    return sandbox.desk().jira().tables().roles.find(id).orElseThrow().name();
  }

  /** On Jira's own page of roles, as {@code by}. */
  void enterRoleOnJirasPage(String by, String user, String role) {
    ObjectNode body = Client.object();
    body.putArray("user").add(user);
    done(web.as(by).post(rolePath(role), body));
  }

  void leaveRoleOnJirasPage(String by, String user, String role) {
    done(web.as(by).delete(rolePath(role) + "?user=" + user));
  }

  private String rolePath(String role) {
    return "/rest/api/2/project/LEGACY/role/" + roleId(role);
  }

  /** As {@link #enterRoleOnJirasPage}, where no event tells of it. */
  void enterRole(String user, String role) {
    enterRoleOf("LEGACY", user, role);
  }

  void enterRoleOf(String projectKey, String user, String role) {
    Table<ActorRow> actors = sandbox.desk().jira().tables().actors;
    actors.put(
        new ActorRow(
            actors.nextId(), roleId(role), projectId(projectKey), ActorRow.USER, Demo.key(user)));
  }

  /**
   * Adds a level to the security scheme of another project, which is made where it is missing.
   *
   * @param grants parameters by type; a space behind a type makes it another line of the same
   */
  void addLevel(String projectKey, String schemeName, Map<String, String> grants) {
    Jira jira = sandbox.desk().jira();
    IssueSecuritySchemeManager schemes = jira.get(IssueSecuritySchemeManager.class);
    Scheme scheme = schemes.getSchemeObject(schemeName);
    if (scheme == null) {
      scheme = schemes.createSchemeObject(schemeName, "");
      schemes.addSchemeToProject(jira.projects().find(projectKey).orElseThrow(), scheme);
    }
    long level =
        jira.levels().createIssueSecurityLevel(scheme.getId(), "Level " + grants, "").getId();
    Table<EntityRow> rows = jira.tables().entities;
    for (Map.Entry<String, String> grant : grants.entrySet()) {
      rows.put(
          new EntityRow(
              rows.nextId(),
              scheme.getId(),
              grant.getKey().strip(),
              grant.getValue().isEmpty() ? null : grant.getValue(),
              String.valueOf(level)));
    }
    jira.levels().clearUsersLevels();
  }

  void leaveRole(String user, String role) {
    takeOut(Demo.key(user), role);
  }

  void groupLeavesRole(String group, String role) {
    takeOut(group, role);
  }

  private void takeOut(String parameter, String role) {
    long roleId = roleId(role);
    long project = projectId();
    sandbox
        .desk()
        .jira()
        .tables()
        .actors
        .removeIf(
            row ->
                row.roleId() == roleId
                    && row.projectId() == project
                    && row.parameter().equals(parameter));
  }

  private long roleId(String name) {
    Table<RoleRow> roles = sandbox.desk().jira().tables().roles;
    return roles.first(row -> row.name().equals(name)).orElseThrow().id();
  }

  private long projectId() {
    return projectId("LEGACY");
  }

  long projectId(String key) {
    return sandbox.desk().jira().projects().find(key).orElseThrow().getId();
  }

  /** In every sandbox: they share their people. */
  static void activate(String user, boolean isActive) {
    User present = new Users().byName(user).orElseThrow();
    Users.register(new User(present.key(), user, present.displayName(), isActive));
  }

  /** Past Jira's doors, which want a file. */
  AttachmentRow attach(String key, String name, String text) {
    Table<AttachmentRow> rows = sandbox.desk().jira().tables().attachments;
    long issue = sandbox.desk().issues().find(key).orElseThrow().getId();
    return rows.put(new AttachmentRow(rows.nextId(), issue, name, text));
  }

  void sendFilters() {
    sandbox
        .desk()
        .activity()
        .mails()
        .sendSubscriptions(sandbox.desk().activity().index(), Demo.USERS);
  }

  String version(String name) {
    ObjectNode body = Client.object().put("name", name).put("project", "LEGACY");
    return done(web.as("developer").post("/rest/api/2/version", body)).json().path("id").asText();
  }

  /** As a transition of the team would. */
  void nameVersion(String key, String version) {
    SandboxIssue issue = sandbox.desk().issues().find(key).orElseThrow();
    issue.setFixVersions(
        List.of(sandbox.desk().versions().named(issue.getProjectId(), version).orElseThrow()));
    sandbox.desk().issues().storeAndIndex(issue);
  }

  /** As Jira deletes an issue; who may do so does not matter here. */
  void discard(String key) {
    SandboxIssue issue = sandbox.desk().issues().find(key).orElseThrow();
    sandbox.desk().removals().discard(issue, Demo.USERS.get(0));
  }

  /** As a script does that tells nobody and is nobody; gives its new key. */
  String moveByCode(String key, String projectKey) {
    SandboxIssue issue = sandbox.desk().issues().find(key).orElseThrow();
    sandbox
        .desk()
        .issues()
        .move(issue, sandbox.desk().jira().projects().find(projectKey).orElseThrow());
    sandbox.desk().issues().storeAndIndex(issue);
    return issue.getKey();
  }

  /** Gives it the level that seals in this project, without telling anybody. */
  void sealByCode(String key, String projectKey) {
    SandboxIssue issue = sandbox.desk().issues().find(key).orElseThrow();
    issue.setSecurityLevelId(
        web.as("admin").get(Steps.setup(projectKey)).json().path("levelId").asLong());
    sandbox.desk().issues().storeAndIndex(issue);
  }

  /** Takes its level off without telling anybody. */
  void openByCode(String key) {
    SandboxIssue issue = sandbox.desk().issues().find(key).orElseThrow();
    issue.setSecurityLevelId(null);
    sandbox.desk().issues().storeAndIndex(issue);
  }

  void leaveGroup(String user, String group) {
    change(group, members -> members.remove(Demo.key(user)));
  }

  void joinGroup(String user, String group) {
    change(group, members -> members.add(Demo.key(user)));
  }

  private void change(String group, Consumer<List<String>> change) {
    Tables tables = sandbox.desk().jira().tables();
    GroupRow row = tables.groups.first(one -> one.name().equals(group)).orElseThrow();
    List<String> members = new ArrayList<>(row.members());
    change.accept(members);
    tables.groups.put(new GroupRow(row.id(), row.name(), members, row.groups()));
  }

  /** The id of the custom field. */
  String field(String name) {
    JsonNode fields = web.as("admin").get("/rest/api/2/field").json();
    return StreamSupport.stream(fields.spliterator(), false)
        .filter(field -> field.path("name").asText().equals(name))
        .map(field -> field.path("id").asText())
        .findFirst()
        .orElseThrow();
  }

  String file() {
    return key(done(steps.fileIn("LEGACY", "reporter", TYPE, "Hole", "Secret details")));
  }

  /** By the team's lead. */
  String subTask(String parent) {
    ObjectNode body = Client.object();
    ObjectNode fields = body.putObject("fields");
    fields.putObject("project").put("key", "LEGACY");
    fields.putObject("issuetype").put("name", "Sub-task");
    fields.putObject("parent").put("key", parent);
    fields.put("summary", "Backport");
    return key(done(web.as("security-lead").post("/rest/api/2/issue", body)));
  }

  String imported(boolean byEvent) {
    ObjectNode body = Client.object().put("project", "LEGACY").put("issuetype", TYPE);
    body.put("byEvent", byEvent);
    body.putObject("fields").put("summary", "Hole").put("reporter", "reporter");
    return key(done(web.as("admin").post("/rest/sandbox/1.0/import", body)));
  }

  String level(String name) {
    JsonNode scheme =
        web.as("admin").get("/rest/api/2/project/LEGACY/issuesecuritylevelscheme").json();
    return StreamSupport.stream(scheme.path("levels").spliterator(), false)
        .filter(level -> level.path("name").asText().equals(name))
        .map(level -> level.path("id").asText())
        .findFirst()
        .orElseThrow();
  }

  void minuteLater() {
    minutes++;
    done(steps.clock(NOW.plusSeconds(60L * minutes)));
  }

  void assertSealed(String key) {
    assertThat(seers(key)).as(key).containsExactlyElementsOf(ALLOWED);
  }

  List<String> seers(String key) {
    return PEOPLE.stream()
        .filter(user -> web.as(user).get("/rest/api/2/issue/" + key).status() == 200)
        .toList();
  }

  String id(String key) {
    return String.valueOf(sandbox.desk().issues().find(key).orElseThrow().getId());
  }

  /** Whose search finds it. */
  List<String> finders(String key) {
    return PEOPLE.stream()
        .filter(
            user ->
                web.as(user).get("/rest/api/2/search").body().contains("\"key\":\"" + key + "\""))
        .toList();
  }

  void catchUp() {
    sandbox.desk().activity().index().catchUp();
  }

  void assertNoWriteWasOpen(List<String> issueIds) {
    JsonNode writes = web.as("admin").get("/rest/sandbox/1.0/write-log").json();
    assertThat(StreamSupport.stream(writes.spliterator(), false))
        .filteredOn(write -> issueIds.contains(write.path("issueId").asText()))
        .isNotEmpty()
        .noneMatch(write -> write.path("levelId").isNull());
  }

  List<String> log(String key) {
    JsonNode shown = done(steps.disclosure("security-lead", key)).json();
    assertThat(shown.path("logCheck").path("intact").asBoolean()).isTrue();
    return StreamSupport.stream(shown.path("log").spliterator(), false)
        .map(line -> line.path("what").asText() + " " + line.path("why").asText())
        .toList();
  }

  static String key(Reply reply) {
    return reply.json().path("key").asText();
  }
}
