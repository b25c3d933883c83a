package com.atlassian.jira.scheme;

import com.atlassian.jira.project.Project;

/** Finds the scheme that a project uses. */
public interface SchemeManager {
  Long getSchemeIdFor(Project project);
}
