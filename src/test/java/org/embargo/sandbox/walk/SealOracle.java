package org.embargo.sandbox.walk;

import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.embargo.sandbox.Desk;
import org.embargo.sandbox.jira.Demo;
import org.embargo.sandbox.jira.SandboxIssue;
import org.embargo.sandbox.jira.User;
import org.embargo.sandbox.jira.config.ActorRow;
import org.embargo.sandbox.jira.config.EntityRow;
import org.embargo.sandbox.jira.config.FieldRow;
import org.embargo.sandbox.jira.config.IssueTypeRow;
import org.embargo.sandbox.jira.config.LevelRow;
import org.embargo.sandbox.jira.config.RoleRow;
import org.embargo.sandbox.workflow.Invalid;

/**
 * Who may see what, said without the plugin: from the promise, and from what the sandbox's admins
 * have configured.
 */
final class SealOracle {
  /** The projects that the walk has set up. */
  private static final Map<Long, String> SET_UP = Map.of(10000L, "CLOUDSTACK", 10002L, "LEGACY");

  private final List<Desk> desks;
  private final Desk desk;
  private final Set<Long> secret = new HashSet<>();
  private final Map<Long, List<String>> letIn = new HashMap<>();

  SealOracle(List<Desk> desks) {
    this.desks = List.copyOf(desks);
    this.desk = desks.get(0);
  }

  void forget() {
    secret.clear();
    letIn.clear();
  }

  boolean isOnTeam(String name, long project) {
    return team(project).contains(name);
  }

  /** Only the team lets somebody in by name. */
  void letIn(long issue, List<String> names) {
    letIn.put(issue, names);
  }

  /**
   * Whether its first row had no level, though it was made by a workflow that seals. A part of a
   * sealed issue is made by another one, and code may leave its level out (rule 1.27).
   */
  boolean isBornOpen(SandboxIssue issue) {
    return isOfSecretType(issue) && desk.issues().writesOf(issue.getId()).get(0).levelId() == null;
  }

  /** Those that have to be sealed by now, for good. */
  List<SandboxIssue> secretOf(List<Long> known) {
    List<SandboxIssue> issues =
        known.stream()
            .map(id -> (SandboxIssue) desk.issues().getIssueObject(id))
            .flatMap(Stream::ofNullable)
            .toList();
    // Twice: a part may come before what it is a part of.
    issues.stream().filter(this::isSecret).forEach(issue -> secret.add(issue.getId()));
    issues.stream().filter(this::isSecret).forEach(issue -> secret.add(issue.getId()));
    return issues.stream().filter(issue -> secret.contains(issue.getId())).toList();
  }

  /** Each of them that somebody sees who may not, or does not see who may. */
  List<String> faults(List<SandboxIssue> secretOnes) {
    List<String> faults = new ArrayList<>();
    for (SandboxIssue issue : secretOnes) {
      Set<String> allowed = allowed(issue);
      Set<String> seen = seen(issue);
      if (!seen.equals(allowed)) {
        faults.add(issue.getKey() + ": seen by " + seen + ", allowed " + allowed);
      }
    }
    return faults;
  }

  boolean isSecretNow(SandboxIssue issue) {
    return isSecret(issue) || secret.contains(issue.getId());
  }

  private boolean isSecret(SandboxIssue issue) {
    return isOfSecretType(issue)
        || (issue.getParentId() != null && secret.contains(issue.getParentId()));
  }

  private boolean isOfSecretType(SandboxIssue issue) {
    return SET_UP.containsKey(issue.getProjectId())
        && issue.getIssueTypeId().equals(securityType());
  }

  Set<String> allowed(SandboxIssue issue) {
    Set<String> allowed = new TreeSet<>();
    if (!SET_UP.containsKey(issue.getProjectId())) {
      return allowed;
    }
    Set<String> team = team(issue.getProjectId());
    allowed.addAll(team);
    if (isForTeamAlone(issue, team)) {
      return allowed;
    }
    Optional.ofNullable(issue.getReporter()).map(User::name).ifPresent(allowed::add);
    allowed.addAll(letIn.getOrDefault(issue.getId(), List.of()));
    return allowed;
  }

  /** Only where that locks no reporter out; a part has what its whole has. */
  private boolean isForTeamAlone(SandboxIssue issue, Set<String> team) {
    Long level = issue.getSecurityLevelId();
    boolean ofTeam =
        level != null
            && grants(level).stream().allMatch(row -> row.type().equals("projectrole"))
            && !grants(level).isEmpty();
    return ofTeam
        && (issue.getParentId() != null
            || Optional.ofNullable(issue.getReporter())
                .map(User::name)
                .filter(team::contains)
                .isPresent());
  }

  private Set<String> seen(SandboxIssue issue) {
    Set<String> seen = new TreeSet<>();
    List<String> names = Stream.concat(Demo.USERS.stream().map(User::name), Stream.of("")).toList();
    for (String name : names) {
      try {
        for (Desk node : desks) {
          if (node.as(name, () -> isSeen(node, issue))) {
            seen.add(name);
          }
        }
      } catch (Invalid e) {
        throw new IllegalStateException(e);
      }
    }
    return seen;
  }

  boolean isSeen(Desk node, SandboxIssue issue, User user) {
    try {
      return node.as(user.name(), () -> isSeen(node, issue));
    } catch (Invalid e) {
      throw new IllegalStateException(e);
    }
  }

  /** Opened by its key, or found by a search. */
  private static boolean isSeen(Desk desk, SandboxIssue issue) {
    return desk.service().find(issue.getKey()).isPresent()
        || desk.activity().index().finds(issue.getId(), desk.currentUser().getLoggedInUser());
  }

  Set<String> team(long project) {
    Set<String> names = new TreeSet<>();
    for (ActorRow actor : desk.jira().tables().actors.all()) {
      if (actor.roleId() == teamRole() && actor.projectId() == project) {
        members(actor).map(ApplicationUser::getName).forEach(names::add);
      }
    }
    return names;
  }

  private Stream<ApplicationUser> members(ActorRow actor) {
    return actor.type().equals(ActorRow.GROUP)
        ? desk.jira().get(GroupManager.class).getUsersInGroup(actor.parameter()).stream()
        : Demo.USERS.stream()
            .filter(user -> user.key().equals(actor.parameter()))
            .map(user -> (ApplicationUser) user);
  }

  long teamRole() {
    return desk.jira()
        .tables()
        .roles
        .first(role -> role.name().equals("Security Team"))
        .map(RoleRow::id)
        .orElseThrow();
  }

  Optional<String> collaborators(long project) {
    return Optional.ofNullable(SET_UP.get(project))
        .flatMap(
            key ->
                desk.jira()
                    .tables()
                    .fields
                    .first(field -> field.name().equals("Collaborators (" + key + ")")))
        .map(FieldRow::getId);
  }

  /** The level of the project that was made last to let in the reporter and the team. */
  Optional<Long> sealingLevel(long project) {
    return sealingLevels(project).max(Long::compare);
  }

  /** Those that have been opened or otherwise spoilt, and replaced. */
  List<Long> formerLevels() {
    return SET_UP.keySet().stream()
        .flatMap(
            project ->
                sealingLevels(project)
                    .filter(level -> !level.equals(sealingLevel(project).orElseThrow())))
        .toList();
  }

  private Stream<Long> sealingLevels(long project) {
    return desk.jira().levels().of(desk.jira().projects().getProjectObj(project)).stream()
        .filter(level -> level.name().startsWith("Security team and reporter"))
        .map(LevelRow::id);
  }

  private List<EntityRow> grants(long level) {
    return desk.jira()
        .tables()
        .entities
        .where(row -> String.valueOf(level).equals(row.entityTypeId()));
  }

  private String securityType() {
    return desk.jira()
        .tables()
        .issueTypes
        .first(type -> type.name().equals("Security Vulnerability"))
        .map(IssueTypeRow::getId)
        .orElseThrow();
  }
}
