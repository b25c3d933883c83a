package org.embargo.sandbox.jira.config;

import com.atlassian.jira.avatar.Avatar;
import com.atlassian.jira.issue.issuetype.IssueType;

/** An issue type. */
public record IssueTypeRow(long id, String name, boolean subTask, long avatarId)
    implements Row, IssueType {
  @Override
  public String getId() {
    return String.valueOf(id);
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public Avatar getAvatar() {
    return () -> avatarId;
  }

  @Override
  public boolean isSubTask() {
    return subTask;
  }
}
