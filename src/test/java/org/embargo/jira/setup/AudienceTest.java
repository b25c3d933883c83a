package org.embargo.jira.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.embargo.core.disclosure.Audience;
import org.embargo.core.disclosure.Audience.Viewer;
import org.embargo.sandbox.jira.Demo;
import org.embargo.sandbox.jira.SandboxIssue;
import org.embargo.sandbox.jira.User;
import org.embargo.sandbox.jira.config.ActorRow;
import org.embargo.sandbox.jira.config.EntityRow;
import org.embargo.sandbox.jira.config.GroupRow;
import org.embargo.sandbox.jira.config.LevelRow;
import org.embargo.sandbox.jira.config.Tables;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** R4: who can see an issue is what asking Jira about every single user gives. */
@Tag("R4")
class AudienceTest {
  private static final long LEGACY = 10002;
  private static final long LEVEL = 10020;
  private static final long SCHEME = 10500;
  private static final String FIELD = "customfield_10400";
  private static final List<String> GROUPS = List.of("g0", "g1", "g2", "g3");

  private final ConfiguredJira jira = new ConfiguredJira();
  private final Tables tables = jira.jira().tables();

  @Test
  void r4_it_equals_brute_force_in_random_worlds() {
    int sealed = 0;
    for (int seed = 0; seed < 3_000; seed++) {
      Random random = new Random(seed);
      makeWorld(random);
      SandboxIssue issue = issue(random);

      Audience audience = jira.audiences().of(issue);

      Set<String> expected = bruteForce(issue);
      if (audience.everybody().isEmpty()) {
        assertThat(keys(audience)).as("world %d", seed).isEqualTo(expected);
        sealed++;
      } else {
        assertThat(expected).as("world %d", seed).containsAll(keys(audience));
      }
      assertThat(audience.viewers()).allSatisfy(AudienceTest::assertReason);
    }
    assertThat(sealed).isGreaterThan(1_000);
  }

  private static void assertReason(Viewer viewer) {
    assertThat(viewer.grants()).isNotEmpty();
    assertThat(viewer.active()).isEqualTo(!viewer.name().equals("Fay Former-Member"));
  }

  private Set<String> bruteForce(SandboxIssue issue) {
    PermissionManager permissions = jira.jira().get(PermissionManager.class);
    return Demo.USERS.stream()
        .filter(user -> permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, user))
        .map(User::key)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> keys(Audience audience) {
    return audience.viewers().stream()
        .map(Viewer::userKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Groups within groups, roles, and grants of all kinds to the level and to the project. */
  private void makeWorld(Random random) {
    tables.groups.removeIf(row -> GROUPS.contains(row.name()));
    for (int i = 0; i < GROUPS.size(); i++) {
      List<String> groups = some(GROUPS, random, 4);
      tables.groups.put(
          new GroupRow(100L + i, GROUPS.get(i), some(keysOfUsers(), random, 4), groups));
    }
    tables.actors.removeIf(row -> row.projectId() == LEGACY);
    for (long role : new long[] {10002, 10003}) {
      some(keysOfUsers(), random, 5).forEach(key -> actor(role, ActorRow.USER, key));
      some(GROUPS, random, 5).forEach(group -> actor(role, ActorRow.GROUP, group));
    }
    String level = String.valueOf(LEVEL);
    tables.entities.removeIf(row -> level.equals(row.entityTypeId()));
    for (int i = random.nextInt(4); i > 0; i--) {
      grant(SCHEME, level, random, true);
    }
    long scheme = browse();
    tables.entities.removeIf(
        row -> row.schemeId() == scheme && "BROWSE_PROJECTS".equals(row.entityTypeId()));
    for (int i = random.nextInt(4); i > 0; i--) {
      grant(scheme, "BROWSE_PROJECTS", random, false);
    }
    jira.jira().levels().clearUsersLevels();
  }

  private long browse() {
    return tables.associations.all().stream()
        .filter(row -> row.projectId() == LEGACY)
        .filter(row -> row.kind().name().equals("PERMISSION"))
        .findFirst()
        .orElseThrow()
        .schemeId();
  }

  private void actor(long role, String type, String parameter) {
    tables.actors.put(new ActorRow(tables.actors.nextId(), role, LEGACY, type, parameter));
  }

  private void grant(long scheme, String about, Random random, boolean rarelyOpen) {
    String type =
        pick(
            List.of(
                "group",
                "user",
                "projectrole",
                "reporter",
                "reportercreate",
                "assigneeassignable",
                "lead",
                "userCF",
                rarelyOpen && random.nextInt(4) > 0 ? "reporter" : "applicationRole"),
            random);
    String parameter =
        switch (type) {
          case "group" -> rarelyOpen || random.nextBoolean() ? pick(GROUPS, random) : null;
          case "user" -> pick(keysOfUsers(), random);
          case "projectrole" -> pick(List.of("10002", "10003", "99999"), random);
          case "userCF" -> pick(List.of(FIELD, "customfield_99999"), random);
          default -> null;
        };
    tables.entities.put(new EntityRow(tables.entities.nextId(), scheme, type, parameter, about));
  }

  private SandboxIssue issue(Random random) {
    SandboxIssue issue = new SandboxIssue(jira.jira().projects().require(LEGACY));
    issue.setIssueTypeId("10004");
    issue.setReporter(random.nextInt(5) == 0 ? null : pick(Demo.USERS, random));
    issue.setUsers(FIELD, some(Demo.USERS.stream().map(User::name).toList(), random, 3));
    // None, the level, one of its scheme without a grant, and one of no scheme.
    issue.setSecurityLevelId(pick(new ArrayList<>(levels()), random));
    return issue;
  }

  private List<Long> levels() {
    List<Long> levels = new ArrayList<>();
    tables.levels.put(new LevelRow(10029, SCHEME, "Without grants"));
    levels.add(null);
    levels.addAll(List.of(LEVEL, LEVEL, LEVEL, 10029L, 77777L));
    return levels;
  }

  private static List<String> keysOfUsers() {
    return Demo.USERS.stream().map(User::key).toList();
  }

  private static <T> List<T> some(List<T> all, Random random, int oneIn) {
    return all.stream().filter(one -> random.nextInt(oneIn) == 0).toList();
  }

  private static <T> T pick(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }
}
