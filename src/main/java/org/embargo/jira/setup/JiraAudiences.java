package org.embargo.jira.setup;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.embargo.app.seal.Audiences;
import org.embargo.core.disclosure.Audience;
import org.embargo.core.disclosure.Audience.Viewer;
import org.embargo.core.setup.config.Grant;
import org.embargo.jira.setup.read.GrantedUsers;

/**
 * Finds those who can see an issue from what lets them in, so that a Jira with very many users is
 * not asked about each; and has Jira confirm each it finds.
 */
public final class JiraAudiences implements Audiences {
  private final IssueManager issues;
  private final PermissionManager permissions;
  private final JiraLevels levels;
  private final GrantedUsers granted;

  JiraAudiences(
      IssueManager issues, PermissionManager permissions, JiraLevels levels, GrantedUsers granted) {
    this.issues = issues;
    this.permissions = permissions;
    this.levels = levels;
    this.granted = granted;
  }

  @Override
  public Optional<Audience> of(long issueId) {
    return Optional.ofNullable(issues.getIssueObject(Long.valueOf(issueId))).map(this::of);
  }

  Audience of(Issue issue) {
    Map<String, ApplicationUser> found = new TreeMap<>();
    Map<String, Set<String>> reasons = new TreeMap<>();
    List<String> everybody = new ArrayList<>();
    Optional<Long> level = Optional.ofNullable(issue.getSecurityLevelId());
    for (Grant grant : levels.open(issue.getProjectObject(), level)) {
      Optional<List<ApplicationUser>> users = granted.by(grant, issue);
      if (users.isEmpty()) {
        everybody.add(grant.label());
      }
      for (ApplicationUser user : users.orElse(List.of())) {
        found.put(user.getKey(), user);
        reasons.computeIfAbsent(user.getKey(), key -> new LinkedHashSet<>()).add(grant.label());
      }
    }
    List<Viewer> viewers =
        found.values().stream()
            .filter(user -> maySee(user, issue))
            .map(user -> viewer(user, reasons.getOrDefault(user.getKey(), Set.of())))
            .sorted(Comparator.comparing(Viewer::name).thenComparing(Viewer::userKey))
            .toList();
    return new Audience(viewers, everybody.stream().distinct().toList());
  }

  /**
   * The permission and the level together: somebody in the level may not be let into the project.
   */
  private boolean maySee(ApplicationUser user, Issue issue) {
    return permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, user);
  }

  private static Viewer viewer(ApplicationUser user, Set<String> grants) {
    return new Viewer(user.getKey(), user.getDisplayName(), user.isActive(), List.copyOf(grants));
  }
}
