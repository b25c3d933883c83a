package com.atlassian.jira.permission;

import com.atlassian.jira.scheme.SchemeManager;

/** Manages permission schemes. */
public interface PermissionSchemeManager extends SchemeManager {}
