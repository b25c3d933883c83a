package com.atlassian.jira.issue;

/** A named value that issues refer to. */
public interface IssueConstant {
  String getId();

  String getName();
}
