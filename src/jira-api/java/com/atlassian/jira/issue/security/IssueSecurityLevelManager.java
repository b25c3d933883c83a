package com.atlassian.jira.issue.security;

import java.util.List;

/** Creates, finds and removes issue security levels. */
public interface IssueSecurityLevelManager {
  List<IssueSecurityLevel> getIssueSecurityLevels(long schemeId);

  IssueSecurityLevel createIssueSecurityLevel(long schemeId, String name, String description);

  void deleteSecurityLevel(Long levelId);

  Long getIssueCount(Long levelId, Long projectId);

  void clearUsersLevels();
}
