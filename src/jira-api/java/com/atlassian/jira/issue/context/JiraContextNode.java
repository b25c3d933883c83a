package com.atlassian.jira.issue.context;

/** Where a configuration of a field applies. */
public interface JiraContextNode {}
