package com.atlassian.jira.issue.security;

import com.atlassian.jira.scheme.SchemeManager;

/** Finds issue security schemes. */
public interface IssueSecuritySchemeManager extends SchemeManager {}
