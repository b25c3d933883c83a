package com.atlassian.jira.issue.security;

/** An issue security scheme. */
public class IssueSecurityLevelScheme {
  private final Long defaultSecurityLevelId;

  public IssueSecurityLevelScheme(Long id, String name, Long defaultSecurityLevelId) {
    this.defaultSecurityLevelId = defaultSecurityLevelId;
  }

  public Long getDefaultSecurityLevelId() {
    return defaultSecurityLevelId;
  }
}
