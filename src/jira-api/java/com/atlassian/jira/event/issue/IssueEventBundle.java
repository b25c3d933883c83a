package com.atlassian.jira.event.issue;

import java.util.Collection;

/** All events that one change of an issue caused. */
public interface IssueEventBundle {
  Collection<JiraIssueEvent> getEvents();
}
