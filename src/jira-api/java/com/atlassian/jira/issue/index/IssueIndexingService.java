package com.atlassian.jira.issue.index;

import com.atlassian.jira.issue.Issue;

/** Brings the search index up to date. */
public interface IssueIndexingService {
  void reIndex(Issue issue, IssueIndexingParams params) throws IndexException;
}
