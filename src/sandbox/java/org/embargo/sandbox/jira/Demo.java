package org.embargo.sandbox.jira;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The configuration that the sandbox starts with: one project, as a security team would have it.
 */
public final class Demo {
  public static final String PROJECT_KEY = "CLOUDSTACK";

  public static final List<User> USERS =
      List.of(
          new User("JIRAUSER10000", "admin", "Ada Admin"),
          new User("JIRAUSER10001", "security-lead", "Lea Security-Lead"),
          new User("JIRAUSER10002", "security-member", "Max Security-Member"),
          new User("JIRAUSER10003", "developer", "Dev Developer"),
          new User("JIRAUSER10004", "reporter", "Rita Reporter"),
          new User("JIRAUSER10005", "outsider", "Otto Outsider"));

  public static final List<Role> ROLES =
      List.of(
          new Role(10002, "Administrators", Set.of("admin")),
          new Role(10003, "Developers", Set.of("developer", "security-lead", "security-member")),
          new Role(10010, "Security Team", Set.of("security-lead", "security-member")));

  public static final long SECURITY_SCHEME = 10000;

  public static final List<Level> LEVELS =
      List.of(
          new Level(10020, "Security team and reporter", Set.of(10010L), true),
          new Level(10021, "Security team only", Set.of(10010L), false));

  public static final Constant BUG = new Constant("10004", "Bug");
  public static final Constant SECURITY_VULNERABILITY =
      new Constant("10100", "Security Vulnerability");
  public static final List<Constant> ISSUE_TYPES = List.of(BUG, SECURITY_VULNERABILITY);

  public static final List<Constant> RESOLUTIONS =
      List.of(new Constant("10000", "Fixed"), new Constant("10001", "Won't Fix"));

  public static final List<Constant> STATUSES =
      List.of(
          new Constant("1", "Reported"),
          new Constant("3", "Fixing"),
          new Constant("5", "Resolved"));

  private Demo() {}

  static boolean isInRole(User user, long role) {
    return ROLES.stream().anyMatch(one -> one.id() == role && one.members().contains(user.name()));
  }

  static boolean isInRole(User user, String role) {
    return ROLES.stream()
        .anyMatch(one -> one.name().equals(role) && one.members().contains(user.name()));
  }

  static <T extends Constant> Optional<T> byId(List<T> all, String id) {
    return all.stream().filter(one -> one.id().equals(id)).findFirst();
  }
}
