package org.embargo.jira.issue;

import com.atlassian.jira.issue.IssueManager;
import java.util.Optional;
import org.embargo.app.misplaced.IssueTexts;

/** What Jira's issues say. */
public final class JiraIssueTexts implements IssueTexts {
  private final IssueManager issues;

  public JiraIssueTexts(IssueManager issues) {
    this.issues = issues;
  }

  @Override
  public Optional<Texts> of(long issueId) {
    return Optional.ofNullable(issues.getIssueObject(Long.valueOf(issueId)))
        .map(
            issue ->
                new Texts(
                    Optional.ofNullable(issue.getSummary()).orElse(""),
                    Optional.ofNullable(issue.getDescription()).orElse("")));
  }
}
