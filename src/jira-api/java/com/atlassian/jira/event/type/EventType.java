package com.atlassian.jira.event.type;

/** The ids of the built-in issue events. */
public class EventType {
  public static final Long ISSUE_CREATED_ID = 1L;
  public static final Long ISSUE_UPDATED_ID = 2L;
  public static final Long ISSUE_RESOLVED_ID = 4L;
  public static final Long ISSUE_COMMENTED_ID = 6L;
  public static final Long ISSUE_GENERICEVENT_ID = 13L;

  private EventType() {}
}
