package org.embargo.jira.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.version.Version;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.embargo.core.disclosure.FixVersion;
import org.embargo.core.disclosure.Glance;
import org.embargo.core.disclosure.TrackedIssue;

/** Reads Jira's issue objects. */
public final class TrackedIssues {
  private TrackedIssues() {}

  public static TrackedIssue of(Issue issue) {
    return new TrackedIssue(
        issue.getId(),
        issue.getKey(),
        issue.getProjectId(),
        issue.getIssueTypeId(),
        Optional.ofNullable(issue.getParentId()),
        Optional.ofNullable(issue.getSecurityLevelId()),
        Optional.ofNullable(issue.getReporterId()),
        Optional.ofNullable(issue.getResolutionId()),
        fixVersions(issue.getFixVersions()));
  }

  /** Asks for nothing that Jira would have to load. */
  public static Glance glance(Issue issue) {
    return new Glance(
        issue.getId(),
        issue.getProjectId(),
        issue.getIssueTypeId(),
        Optional.ofNullable(issue.getParentId()),
        Optional.ofNullable(issue.getSecurityLevelId()));
  }

  private static List<FixVersion> fixVersions(Collection<Version> versions) {
    return versions.stream()
        .map(version -> new FixVersion(version.getId(), version.getName(), version.isReleased()))
        .toList();
  }
}
