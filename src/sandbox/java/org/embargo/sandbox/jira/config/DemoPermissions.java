package org.embargo.sandbox.jira.config;

import java.util.List;
import org.embargo.sandbox.jira.Demo;
import org.jspecify.annotations.Nullable;

/** Who may do what in the projects of {@link DemoConfiguration}, and who gets mail. */
final class DemoPermissions {
  private static final long DEFAULT = 0;
  private static final long LEGACY = 10600;
  private static final String ADMINISTRATORS = "10002";
  private static final String DEVELOPERS = "10003";
  private static final String USERS_GROUP = "jira-software-users";

  private final Tables tables;

  DemoPermissions(Tables tables) {
    this.tables = tables;
  }

  void fill() {
    permissions();
    legacyPermissions();
    notifications();
  }

  private void permissions() {
    scheme(DEFAULT, SchemeKind.PERMISSION, "Default Permission Scheme", 10000, 10001, 10003);
    add(DEFAULT, "group", "", "BROWSE_PROJECTS");
    add(DEFAULT, "applicationRole", "", "CREATE_ISSUES", "ADD_COMMENTS");
    add(
        DEFAULT,
        "projectrole",
        DEVELOPERS,
        "EDIT_ISSUES",
        "RESOLVE_ISSUES",
        "TRANSITION_ISSUES",
        "MOVE_ISSUES",
        "SET_ISSUE_SECURITY");
    add(DEFAULT, "projectrole", ADMINISTRATORS, "DELETE_ISSUES", "ADMINISTER_PROJECTS");
  }

  private void legacyPermissions() {
    scheme(LEGACY, SchemeKind.PERMISSION, "LEGACY Permissions", 10002);
    add(
        LEGACY,
        "group",
        USERS_GROUP,
        "BROWSE_PROJECTS",
        "CREATE_ISSUES",
        "MOVE_ISSUES",
        "SET_ISSUE_SECURITY");
    add(LEGACY, "reporter", null, "BROWSE_PROJECTS");
    add(
        LEGACY,
        "applicationRole",
        "",
        "EDIT_ISSUES",
        "RESOLVE_ISSUES",
        "TRANSITION_ISSUES",
        "ADD_COMMENTS");
    add(LEGACY, "projectrole", ADMINISTRATORS, "ADMINISTER_PROJECTS");
    add(LEGACY, "user", Demo.key("developer"), "DELETE_ISSUES", "ADMINISTER_PROJECTS");
  }

  private void notifications() {
    scheme(10700, SchemeKind.NOTIFICATION, "Default Notification Scheme", 10000, 10001, 10003);
    for (String type : List.of("Current_Assignee", "Current_Reporter")) {
      add(10700, type, null, "1", "2", "3", "6", "9", "14");
    }
    add(10700, "All_Watchers", null, "2", "3", "6", "9", "14");
    scheme(10701, SchemeKind.NOTIFICATION, "LEGACY Notifications", 10002);
    add(10701, "Single_Email_Address", "dev@lists.example.org", "1");
    add(10701, "Group_Dropdown", USERS_GROUP, "1");
    add(10701, "Single_Email_Address", "dev@lists.example.org", "6");
    add(10701, "Current_Reporter", null, "1", "2", "6", "14");
    add(10701, "All_Watchers", null, "2", "6", "14");
  }

  private void scheme(long id, SchemeKind kind, String name, long... projects) {
    tables.schemes.put(new SchemeRow(id, kind, name, null, null, false));
    for (long project : projects) {
      new Associations(tables, kind).replace(project, id);
    }
  }

  private void add(long scheme, String type, @Nullable String parameter, String... about) {
    for (String one : about) {
      tables.entities.put(new EntityRow(tables.entities.nextId(), scheme, type, parameter, one));
    }
  }
}
