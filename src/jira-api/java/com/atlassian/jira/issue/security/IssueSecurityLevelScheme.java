package com.atlassian.jira.issue.security;

/** An issue security scheme. */
public final class IssueSecurityLevelScheme {
  private final Long defaultSecurityLevelId;

  public IssueSecurityLevelScheme(
      Long id, String name, String description, Long defaultSecurityLevelId) {
    this.defaultSecurityLevelId = defaultSecurityLevelId;
  }

  public Long getDefaultSecurityLevelId() {
    return defaultSecurityLevelId;
  }
}
