package org.embargo.jira.issue;

import com.atlassian.jira.event.type.EventDispatchOption;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.index.IndexException;
import com.atlassian.jira.issue.index.IssueIndexingParams;
import com.atlassian.jira.issue.index.IssueIndexingService;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.util.List;
import java.util.Optional;
import org.embargo.app.tracker.Issues;
import org.embargo.core.disclosure.TrackedIssue;
import org.jspecify.annotations.Nullable;

/** Jira's issues. */
public final class JiraIssues implements Issues {
  private final IssueManager issues;
  private final IssueIndexingService index;
  private final PermissionManager permissions;
  private final UserManager users;
  private final JiraAuthenticationContext authentication;

  public JiraIssues(
      IssueManager issues,
      IssueIndexingService index,
      PermissionManager permissions,
      UserManager users,
      JiraAuthenticationContext authentication) {
    this.issues = issues;
    this.index = index;
    this.permissions = permissions;
    this.users = users;
    this.authentication = authentication;
  }

  @Override
  public Optional<TrackedIssue> byKey(String key) {
    return Optional.ofNullable(issues.getIssueObject(key)).map(TrackedIssues::of);
  }

  @Override
  public Optional<TrackedIssue> byId(long id) {
    return find(id).map(TrackedIssues::of);
  }

  @Override
  public List<TrackedIssue> subTasksOf(long id) {
    return find(id).stream()
        .flatMap(issue -> issue.getSubTaskObjects().stream())
        .map(TrackedIssues::of)
        .toList();
  }

  @Override
  public boolean maySee(String userKey, long issueId) {
    Optional<ApplicationUser> user =
        Optional.ofNullable(users.getUserByKey(userKey)).filter(ApplicationUser::isActive);
    // The permission on an issue object includes its security level.
    return user.isPresent()
        && find(issueId)
            .filter(
                issue ->
                    permissions.hasPermission(
                        ProjectPermissions.BROWSE_PROJECTS, issue, user.get()))
            .isPresent();
  }

  @Override
  public boolean isPublic(String key) {
    Issue issue = issues.getIssueObject(key);
    return issue != null
        && permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, null);
  }

  @Override
  public void seal(long issueId, long levelId) {
    setLevel(issueId, levelId);
  }

  @Override
  public void unseal(long issueId) {
    setLevel(issueId, null);
  }

  private void setLevel(long issueId, @Nullable Long levelId) {
    MutableIssue issue = find(issueId).orElseThrow();
    issue.setSecurityLevelId(levelId);
    issues.updateIssue(
        authentication.getLoggedInUser(), issue, EventDispatchOption.DO_NOT_DISPATCH, false);
  }

  /** An update without an event leaves Jira's index as it was. */
  @Override
  public void index(long issueId) {
    try {
      index.reIndex(find(issueId).orElseThrow(), IssueIndexingParams.INDEX_ISSUE_ONLY);
    } catch (IndexException e) {
      throw new IllegalStateException("issue " + issueId + " cannot be indexed", e);
    }
  }

  private Optional<MutableIssue> find(long id) {
    return Optional.ofNullable(issues.getIssueObject(Long.valueOf(id)));
  }
}
