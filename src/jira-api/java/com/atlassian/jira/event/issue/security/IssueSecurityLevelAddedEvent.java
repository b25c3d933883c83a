package com.atlassian.jira.event.issue.security;

/** An administrator, or an app, has made a security level. */
public class IssueSecurityLevelAddedEvent {}
