package org.embargo.jira.release;

import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.project.version.Version;
import java.util.List;
import java.util.Optional;
import org.embargo.app.tracker.AffectedVersions;

/** "Affects Version/s" of Jira's issues. */
public final class JiraAffectedVersions implements AffectedVersions {
  private final IssueManager issues;

  public JiraAffectedVersions(IssueManager issues) {
    this.issues = issues;
  }

  @Override
  public List<String> of(long issueId) {
    return Optional.ofNullable(issues.getIssueObject(Long.valueOf(issueId))).stream()
        .flatMap(issue -> issue.getAffectedVersions().stream())
        .map(Version::getName)
        .toList();
  }
}
