package org.embargo.jira.posture;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import java.util.List;
import java.util.Optional;
import org.embargo.app.posture.LeakDetector;
import org.embargo.app.posture.SealedIssues;
import org.embargo.core.posture.LeakPath;

/** Sealed issues with labels. By their keys: a label may be what is to be kept secret. */
public final class LabelDetector implements LeakDetector {
  private final SealedIssues sealed;
  private final IssueManager issues;

  public LabelDetector(SealedIssues sealed, IssueManager issues) {
    this.sealed = sealed;
    this.issues = issues;
  }

  @Override
  public LeakPath path() {
    return LeakPath.LABEL;
  }

  @Override
  public List<String> find(long projectId) {
    return sealed.in(projectId).stream()
        .flatMap(issue -> Optional.ofNullable(issues.getIssueObject(issue.id())).stream())
        .filter(issue -> !issue.getLabels().isEmpty())
        .map(Issue::getKey)
        .sorted()
        .toList();
  }
}
