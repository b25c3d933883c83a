package com.atlassian.jira.issue.security;

import com.atlassian.jira.scheme.SchemeManager;
import java.util.List;

/** Finds issue security schemes. */
public interface IssueSecuritySchemeManager extends SchemeManager {
  List<IssueSecurityLevelPermission> getPermissionsBySecurityLevel(Long securityLevelId);
}
