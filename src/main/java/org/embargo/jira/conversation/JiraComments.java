package org.embargo.jira.conversation;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.comments.MutableComment;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.security.roles.ProjectRole;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.util.List;
import java.util.Optional;
import org.embargo.app.conversation.Comments;
import org.embargo.core.advisory.Digest;
import org.embargo.core.conversation.Remark;
import org.embargo.core.conversation.StoredComment;
import org.jspecify.annotations.Nullable;

/** Jira's comments. */
public final class JiraComments implements Comments {
  private final IssueManager issues;
  private final CommentManager comments;
  private final ProjectRoleManager roles;
  private final GroupManager groups;
  private final UserManager users;

  public JiraComments(
      IssueManager issues,
      CommentManager comments,
      ProjectRoleManager roles,
      GroupManager groups,
      UserManager users) {
    this.issues = issues;
    this.comments = comments;
    this.roles = roles;
    this.groups = groups;
    this.users = users;
  }

  @Override
  public List<Remark> of(long issueId) {
    return Optional.ofNullable(issues.getIssueObject(Long.valueOf(issueId))).stream()
        .flatMap(issue -> comments.getComments(issue).stream().map(one -> remark(issue, one)))
        .toList();
  }

  @Override
  public List<StoredComment> read(long issueId) {
    return Optional.ofNullable(issues.getIssueObject(Long.valueOf(issueId))).stream()
        .flatMap(issue -> comments.getComments(issue).stream().map(JiraComments::stored))
        .toList();
  }

  private static StoredComment stored(Comment comment) {
    return new StoredComment(
        comment.getId(),
        Optional.ofNullable(comment.getAuthorApplicationUser()).map(ApplicationUser::getKey),
        comment.getUpdated().toInstant(),
        Optional.ofNullable(comment.getRoleLevelId()),
        comment.getGroupLevel() != null,
        comment.getBody());
  }

  @Override
  public long add(long issueId, String authorKey, String text, Optional<Long> roleId) {
    return create(issueId, authorKey, text, roleId, true);
  }

  @Override
  public long addSilently(long issueId, String authorKey, String text, Optional<Long> roleId) {
    return create(issueId, authorKey, text, roleId, false);
  }

  private long create(
      long issueId, String authorKey, String text, Optional<Long> roleId, boolean tellsOfIt) {
    return comments
        .create(
            issues.getIssueObject(Long.valueOf(issueId)),
            users.getUserByKey(authorKey),
            text,
            null,
            roleId.orElse(null),
            tellsOfIt)
        .getId();
  }

  @Override
  public void restrict(long commentId, long roleId) {
    change(commentId, roleId, false);
  }

  @Override
  public void open(long commentId) {
    change(commentId, null, true);
  }

  private void change(long commentId, @Nullable Long roleId, boolean tellsOfIt) {
    MutableComment comment = comments.getMutableComment(commentId);
    comment.setGroupLevel(null);
    comment.setRoleLevelId(roleId);
    comments.update(comment, tellsOfIt);
  }

  /** Jira may store other line ends, or none at the end, than it was given. */
  @Override
  public String digestOf(String text) {
    return Digest.of(text.replace("\r\n", "\n").strip());
  }

  private Remark remark(Issue issue, Comment comment) {
    return new Remark(
        comment.getId(),
        Optional.ofNullable(comment.getAuthorApplicationUser()).map(ApplicationUser::getKey),
        comment.getUpdated().toInstant(),
        Optional.ofNullable(comment.getRoleLevelId()),
        isOpen(issue, comment),
        digestOf(comment.getBody()));
  }

  private boolean isOpen(Issue issue, Comment comment) {
    String group = comment.getGroupLevel();
    Long roleId = comment.getRoleLevelId();
    if (group == null && roleId == null) {
      return true;
    }
    ApplicationUser reporter = users.getUserByKey(issue.getReporterId());
    return reporter != null
        && (group == null || groups.getUsersInGroup(group).contains(reporter))
        && (roleId == null || isInRole(reporter, roleId, issue));
  }

  /** A role that is gone lets nobody read it. */
  private boolean isInRole(ApplicationUser user, Long roleId, Issue issue) {
    ProjectRole role = roles.getProjectRole(roleId);
    return role != null && roles.isUserInProjectRole(user, role, issue.getProjectObject());
  }
}
