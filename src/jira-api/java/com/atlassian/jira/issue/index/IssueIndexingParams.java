package com.atlassian.jira.issue.index;

/** Tells what of an issue is indexed anew. */
public class IssueIndexingParams {
  public static final IssueIndexingParams INDEX_ISSUE_ONLY = new IssueIndexingParams();

  private IssueIndexingParams() {}
}
