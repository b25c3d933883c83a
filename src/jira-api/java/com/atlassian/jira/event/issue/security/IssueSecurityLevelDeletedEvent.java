package com.atlassian.jira.event.issue.security;

/** An administrator has deleted a security level. */
public class IssueSecurityLevelDeletedEvent {
  public IssueSecurityLevelDeletedEvent(Long id) {}
}
