package com.atlassian.jira.event.type;

/** The ids of the built-in issue events. */
public class EventType {
  public static final Long ISSUE_CREATED_ID = 1L;

  private EventType() {}
}
