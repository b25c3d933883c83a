package com.atlassian.jira.issue.security;

/** One level of an issue security scheme. */
public interface IssueSecurityLevel {
  Long getId();

  String getName();
}
