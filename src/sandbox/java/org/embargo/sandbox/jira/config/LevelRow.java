package org.embargo.sandbox.jira.config;

import com.atlassian.jira.issue.security.IssueSecurityLevel;

/** An issue security level. */
public record LevelRow(long id, long schemeId, String name) implements Row, IssueSecurityLevel {
  @Override
  public Long getId() {
    return id;
  }

  @Override
  public String getName() {
    return name;
  }
}
