package com.atlassian.jira.issue;

/** An issue whose fields can be set. */
public interface MutableIssue extends Issue {
  void setSecurityLevelId(Long securityLevelId);
}
