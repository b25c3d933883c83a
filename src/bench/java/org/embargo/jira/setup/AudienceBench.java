package org.embargo.jira.setup;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.embargo.core.disclosure.Audience;
import org.embargo.sandbox.jira.Demo;
import org.embargo.sandbox.jira.SandboxIssue;
import org.embargo.sandbox.jira.User;
import org.embargo.sandbox.jira.Users;
import org.embargo.sandbox.jira.config.ActorRow;
import org.embargo.sandbox.jira.config.EntityRow;
import org.embargo.sandbox.jira.config.GroupRow;
import org.embargo.sandbox.jira.config.Tables;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Who sees a sealed issue, of 50,000 users in 500 groups: by grants, and by asking for each. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AudienceBench {
  private static final long LEVEL = 10020;
  private static final long ROLE = 10002;
  private static final long LEGACY = 10002;

  private final ConfiguredJira jira = new ConfiguredJira();
  private final List<User> people = new ArrayList<>();
  private SandboxIssue issue;

  /** The team is one of the groups. */
  @Setup
  public void setUp() {
    Tables tables = jira.jira().tables();
    for (int group = 0; group < 500; group++) {
      List<String> members = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        String name = "user-" + group + "-" + i;
        User user = new User("KEY-" + name, name, name, true);
        Users.register(user);
        people.add(user);
        members.add(user.key());
      }
      tables.groups.put(new GroupRow(1_000 + group, "group-" + group, members, List.of()));
    }
    tables.entities.removeIf(row -> String.valueOf(LEVEL).equals(row.entityTypeId()));
    grant("projectrole", String.valueOf(ROLE));
    grant("reporter", null);
    tables.actors.put(
        new ActorRow(tables.actors.nextId(), ROLE, LEGACY, ActorRow.GROUP, "group-7"));
    tables.entities.put(
        new EntityRow(tables.entities.nextId(), 10600, "applicationRole", "", "BROWSE_PROJECTS"));
    jira.jira().levels().clearUsersLevels();
    issue = new SandboxIssue(jira.jira().projects().find("LEGACY").orElseThrow());
    issue.setIssueTypeId("10004");
    issue.setReporter((User) new Users().getUserByName(Demo.USERS.get(4).name()));
    issue.setSecurityLevelId(LEVEL);
    if (byGrants().viewers().size() != byAsking()) {
      throw new IllegalStateException(byGrants().viewers().size() + " and " + byAsking());
    }
  }

  private void grant(String type, String parameter) {
    Tables tables = jira.jira().tables();
    tables.entities.put(
        new EntityRow(tables.entities.nextId(), 10500, type, parameter, String.valueOf(LEVEL)));
  }

  @Benchmark
  public Audience byGrants() {
    return jira.audiences().of(issue);
  }

  @Benchmark
  public long byAsking() {
    PermissionManager permissions = jira.jira().get(PermissionManager.class);
    return Stream.concat(people.stream(), Demo.USERS.stream())
        .filter(user -> permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, user))
        .count();
  }
}
