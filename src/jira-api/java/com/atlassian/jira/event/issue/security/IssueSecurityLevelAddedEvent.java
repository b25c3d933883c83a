package com.atlassian.jira.event.issue.security;

import com.atlassian.jira.scheme.SchemeEntity;

/** A security level was given a grant. */
public class IssueSecurityLevelAddedEvent {
  public IssueSecurityLevelAddedEvent(Long schemeId, SchemeEntity schemeEntity) {}
}
