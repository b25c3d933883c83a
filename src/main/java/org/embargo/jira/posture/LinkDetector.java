package org.embargo.jira.posture;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.link.IssueLink;
import com.atlassian.jira.issue.link.IssueLinkManager;
import java.util.List;
import java.util.stream.Stream;
import org.embargo.app.posture.LeakDetector;
import org.embargo.app.posture.SealedIssues;
import org.embargo.core.posture.LeakPath;

/** Links between sealed issues and others. */
public final class LinkDetector implements LeakDetector {
  private final SealedIssues sealed;
  private final IssueLinkManager links;

  public LinkDetector(SealedIssues sealed, IssueLinkManager links) {
    this.sealed = sealed;
    this.links = links;
  }

  @Override
  public LeakPath path() {
    return LeakPath.LINK;
  }

  @Override
  public List<String> find(long projectId) {
    return sealed.in(projectId).stream()
        .flatMap(issue -> others(issue.id()))
        .filter(issue -> !sealed.contain(issue.getId()))
        // Who administers this project may not see the other.
        .map(
            issue ->
                issue.getProjectId() == projectId ? issue.getKey() : "an issue of another project")
        .distinct()
        .sorted()
        .toList();
  }

  private Stream<Issue> others(long issueId) {
    return Stream.concat(
        links.getOutwardLinks(issueId).stream().map(IssueLink::getDestinationObject),
        links.getInwardLinks(issueId).stream().map(IssueLink::getSourceObject));
  }
}
