package org.embargo.sandbox.jira;

import java.util.List;

/** The people of every sandbox, and the key of the project that the story is about. */
public final class Demo {
  public static final String PROJECT_KEY = "CLOUDSTACK";

  public static final List<User> USERS =
      List.of(
          new User("JIRAUSER10000", "admin", "Ada Admin"),
          new User("JIRAUSER10001", "security-lead", "Lea Security-Lead"),
          new User("JIRAUSER10002", "security-member", "Max Security-Member"),
          new User("JIRAUSER10003", "developer", "Dev Developer"),
          new User("JIRAUSER10004", "reporter", "Rita Reporter"),
          new User("JIRAUSER10005", "outsider", "Otto Outsider"),
          new User("JIRAUSER10006", "former-member", "Fay Former-Member", false),
          new User("JIRAUSER10007", "second-admin", "Sam Second-Admin"));

  private Demo() {}

  /** The key of the user of that name. */
  public static String key(String name) {
    return new Users().byName(name).orElseThrow().key();
  }
}
