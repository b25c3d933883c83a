package org.embargo.sandbox.jira.activity;

import com.atlassian.jira.issue.comments.MutableComment;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Date;
import org.embargo.sandbox.jira.Users;
import org.jspecify.annotations.Nullable;

/** A comment object: a copy of a row. */
@SuppressWarnings("JavaUtilDate") // Jira's interface
final class SandboxComment implements MutableComment {
  private final CommentRow row;
  private @Nullable Long roleId;

  SandboxComment(CommentRow row) {
    this.row = row;
    this.roleId = row.roleId();
  }

  /** What is stored of it, at that instant. */
  CommentRow changed(long now) {
    return new CommentRow(
        row.id(), row.issueId(), row.author(), row.body(), roleId, row.created(), now);
  }

  @Override
  public Long getId() {
    return row.id();
  }

  @Override
  public String getBody() {
    return row.body();
  }

  @Override
  public @Nullable ApplicationUser getAuthorApplicationUser() {
    return new Users().getUserByKey(row.author());
  }

  @Override
  public Date getUpdated() {
    return new Date(row.updated());
  }

  /**
   * Comments are restricted to roles here: groups are offered only where an admin allows (rule
   * 3.2).
   */
  @Override
  public @Nullable String getGroupLevel() {
    return null;
  }

  @Override
  public @Nullable Long getRoleLevelId() {
    return roleId;
  }

  @Override
  public void setRoleLevelId(@Nullable Long roleLevelId) {
    this.roleId = roleLevelId;
  }

  @Override
  public void setGroupLevel(@Nullable String groupLevel) {
    if (groupLevel != null) {
      throw new IllegalArgumentException("the sandbox restricts comments to roles only");
    }
  }
}
