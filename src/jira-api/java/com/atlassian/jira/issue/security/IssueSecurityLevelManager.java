package com.atlassian.jira.issue.security;

import java.util.List;

/** Finds issue security levels. */
public interface IssueSecurityLevelManager {
  List<IssueSecurityLevel> getIssueSecurityLevels(long schemeId);
}
