package com.atlassian.jira.issue.link;

import com.atlassian.jira.issue.Issue;

/** What two issues have to do with one another. */
public interface IssueLink {
  Issue getSourceObject();

  Issue getDestinationObject();
}
