package org.embargo.sandbox.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.security.IssueSecurityLevel;
import com.atlassian.jira.issue.security.IssueSecurityLevelPermission;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An issue security level. Its grants are OR-ed (rule 0.1 of docs/jira-behaviour.md).
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

  List<IssueSecurityLevelPermission> grants() {
    return Stream.concat(
            roles.stream()
                .map(role -> new IssueSecurityLevelPermission("projectrole", role.toString())),
            Stream.of(new IssueSecurityLevelPermission("reporter", ""))
                .filter(grant -> grantsReporter))
        .toList();
  }

  boolean letsIn(User user, Issue issue) {
    return roles.stream().anyMatch(role -> Demo.isInRole(user, role))
        || (grantsReporter && user.key().equals(issue.getReporterId()));
  }
}
