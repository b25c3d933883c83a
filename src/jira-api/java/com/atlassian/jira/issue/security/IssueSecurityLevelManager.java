package com.atlassian.jira.issue.security;

import com.atlassian.jira.project.Project;
import java.util.List;

/** Finds issue security levels. */
public interface IssueSecurityLevelManager {
  List<IssueSecurityLevel> getIssueSecurityLevels(long schemeId);

  Long getDefaultSecurityLevel(Project project);
}
