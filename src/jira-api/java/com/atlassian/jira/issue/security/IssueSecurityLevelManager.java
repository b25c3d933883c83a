package com.atlassian.jira.issue.security;

import java.util.Collection;
import java.util.List;

/** Creates, finds and removes issue security levels. */
public interface IssueSecurityLevelManager {
  List<IssueSecurityLevel> getIssueSecurityLevels(long schemeId);

  Collection<IssueSecurityLevel> getAllIssueSecurityLevels();

  IssueSecurityLevel createIssueSecurityLevel(long schemeId, String name, String description);

  void deleteSecurityLevel(Long levelId);

  Long getIssueCount(Long levelId, Long projectId);

  void clearUsersLevels();
}
