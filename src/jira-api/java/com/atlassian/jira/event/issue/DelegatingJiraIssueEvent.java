package com.atlassian.jira.event.issue;

/** An event of a bundle that wraps a plain issue event. */
public interface DelegatingJiraIssueEvent extends JiraIssueEvent {
  IssueEvent asIssueEvent();
}
