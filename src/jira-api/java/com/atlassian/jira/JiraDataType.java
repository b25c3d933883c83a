package com.atlassian.jira;

/** What kind of values a field or a function of JQL has. */
public interface JiraDataType {}
