package com.atlassian.jira.event.issue;

/** One event of a bundle. */
public interface JiraIssueEvent {}
