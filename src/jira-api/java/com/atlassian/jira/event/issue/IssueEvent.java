package com.atlassian.jira.event.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Map;

/** Something that happened to one issue. */
public final class IssueEvent {
  private final Issue issue;

  public IssueEvent(
      Issue issue, Map<String, Object> params, ApplicationUser user, Long eventTypeId) {
    this.issue = issue;
  }

  public Issue getIssue() {
    return issue;
  }
}
