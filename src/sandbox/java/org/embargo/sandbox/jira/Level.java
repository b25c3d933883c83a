package org.embargo.sandbox.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.security.IssueSecurityLevel;
import java.util.Set;

/**
 * An issue security level. Its grants are OR-ed (rule 0.1 of jira-behaviour.md).
 *
 * @param grantsReporter whether the issue's reporter is let in, evaluated on the issue as it is now
 *     (rule 0.4)
 */
public record Level(long id, String name, Set<Long> roles, boolean grantsReporter)
    implements IssueSecurityLevel {
  @Override
  public Long getId() {
    return id;
  }

  boolean letsIn(User user, Issue issue) {
    return roles.stream().anyMatch(role -> Demo.isInRole(user, role))
        || (grantsReporter && user.key().equals(issue.getReporterId()));
  }
}
