package org.embargo.sandbox.jira.activity;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.comments.MutableComment;
import com.atlassian.jira.user.ApplicationUser;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.embargo.sandbox.jira.Issues;
import org.embargo.sandbox.jira.SandboxIssue;
import org.embargo.sandbox.jira.activity.IssueEvents.Happening;
import org.embargo.sandbox.jira.config.Jira;
import org.jspecify.annotations.Nullable;

/** The comments of all issues. Asks for nobody's rights, as managers in Jira do not. */
public final class Comments implements CommentManager {
  private final Jira jira;
  private final Issues issues;
  private final IssueEvents events;
  private final Clock clock;

  public Comments(Jira jira, Issues issues, IssueEvents events, Clock clock) {
    this.jira = jira;
    this.issues = issues;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public Comment create(
      Issue issue,
      @Nullable ApplicationUser author,
      String body,
      @Nullable String groupLevel,
      @Nullable Long roleLevelId,
      boolean dispatchEvent) {
    long now = clock.millis();
    CommentRow row =
        jira.tables()
            .comments
            .put(
                new CommentRow(
                    jira.tables().comments.nextId(),
                    issue.getId(),
                    author == null ? null : author.getKey(),
                    body,
                    roleLevelId,
                    now,
                    now));
    issues.touch(row.issueId());
    if (dispatchEvent) {
      tell(row, author, IssueEvents.COMMENTED);
    }
    return new SandboxComment(row);
  }

  @Override
  public List<Comment> getComments(Issue issue) {
    return of(issue.getId()).stream().map(row -> (Comment) new SandboxComment(row)).toList();
  }

  @Override
  public @Nullable MutableComment getMutableComment(Long id) {
    return jira.tables().comments.find(id).map(SandboxComment::new).orElse(null);
  }

  @Override
  public void update(Comment comment, boolean dispatchEvent) {
    put(((SandboxComment) comment).changed(clock.millis()), null, dispatchEvent);
  }

  /** Stores what somebody has edited. */
  public void put(CommentRow row, @Nullable ApplicationUser editor, boolean dispatchEvent) {
    jira.tables().comments.put(row);
    issues.touch(row.issueId());
    if (dispatchEvent) {
      tell(row, editor, IssueEvents.COMMENT_EDITED);
    }
  }

  public List<CommentRow> of(long issueId) {
    return jira.tables().comments.where(row -> row.issueId() == issueId);
  }

  /** Who is in the role, besides seeing the issue (rules 3.4 and 3.5, and rule 3.7). */
  public boolean isVisible(CommentRow row, SandboxIssue issue, @Nullable ApplicationUser user) {
    return row.roleId() == null
        || (user != null && jira.isInRole(user, row.roleId(), issue.getProjectObject()));
  }

  private void tell(CommentRow row, @Nullable ApplicationUser user, long type) {
    SandboxIssue issue = (SandboxIssue) issues.getIssueObject(row.issueId());
    events.publish(new Happening(issue, user, type, Optional.of(row)));
  }
}
