package com.atlassian.jira.issue.issuetype;

import com.atlassian.jira.avatar.Avatar;
import com.atlassian.jira.issue.IssueConstant;

/** A kind of issue. */
public interface IssueType extends IssueConstant {
  Avatar getAvatar();

  boolean isSubTask();
}
