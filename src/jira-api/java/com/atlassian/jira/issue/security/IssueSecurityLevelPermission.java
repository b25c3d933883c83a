package com.atlassian.jira.issue.security;

/** One grant of a level. */
public class IssueSecurityLevelPermission {
  private final String type;
  private final String parameter;

  public IssueSecurityLevelPermission(
      Long id, Long schemeId, Long securityLevelId, String type, String parameter) {
    this.type = type;
    this.parameter = parameter;
  }

  public String getType() {
    return type;
  }

  public String getParameter() {
    return parameter;
  }
}
