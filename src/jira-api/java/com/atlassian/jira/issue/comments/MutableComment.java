package com.atlassian.jira.issue.comments;

/** A comment that can be changed, and is stored by {@link CommentManager#update}. */
public interface MutableComment extends Comment {
  void setRoleLevelId(Long roleLevelId);

  void setGroupLevel(String groupLevel);
}
