package com.atlassian.jira.issue.security;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.scheme.SchemeManager;
import java.util.List;
import java.util.Map;

/** Finds issue security schemes and moves projects from one to another. */
public interface IssueSecuritySchemeManager extends SchemeManager {
  List<IssueSecurityLevelPermission> getPermissionsBySecurityLevel(Long securityLevelId);

  IssueSecurityLevelScheme getIssueSecurityLevelScheme(Long schemeId);

  String assignSchemeToProject(Project project, Long newSchemeId, Map<Long, Long> oldToNewLevels);
}
