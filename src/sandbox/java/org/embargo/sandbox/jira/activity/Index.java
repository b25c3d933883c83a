package org.embargo.sandbox.jira.activity;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.index.IssueIndexingParams;
import com.atlassian.jira.issue.index.IssueIndexingService;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.user.ApplicationUser;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.embargo.sandbox.jira.Issues;
import org.embargo.sandbox.jira.SandboxIssue;
import org.embargo.sandbox.jira.Switches;
import org.embargo.sandbox.jira.activity.IssueEvents.Happening;
import org.embargo.sandbox.jira.config.Jira;
import org.jspecify.annotations.Nullable;

/**
 * What searches look into: issues as they were when they were indexed last. Who may find one is
 * asked of that copy (rule 2.19).
 */
public final class Index implements IssueIndexingService {
  private final Issues issues;
  private final Jira jira;
  private final Switches switches;
  private final Map<Long, SandboxIssue> indexed;
  private final Set<Long> waiting = new LinkedHashSet<>();

  /** With all that is stored, as an index that Jira has built at its start. */
  public Index(Issues issues, Jira jira, Switches switches, Map<Long, SandboxIssue> indexed) {
    this.issues = issues;
    this.jira = jira;
    this.switches = switches;
    this.indexed = indexed;
    issues.all().forEach(issue -> indexed.put(issue.getId(), issue));
  }

  /** Takes the issue as it is stored now; when the index lags, not before it catches up. */
  public void put(long issueId) {
    if (switches.indexLags) {
      waiting.add(issueId);
    } else {
      read(issueId);
    }
  }

  @Override
  public void reIndex(Issue issue, IssueIndexingParams params) {
    put(issue.getId());
  }

  /** Does what it is behind with. */
  public void catchUp() {
    Set.copyOf(waiting).forEach(this::read);
    waiting.clear();
  }

  void follow(Happening happening) {
    put(happening.issue().getId());
  }

  /** As they were when they were indexed, whoever may see them. */
  public List<SandboxIssue> all() {
    return List.copyOf(indexed.values());
  }

  /** As they are stored now, the newest first. */
  public List<SandboxIssue> visibleTo(@Nullable ApplicationUser user) {
    return issues.all().stream().filter(issue -> finds(issue.getId(), user)).toList();
  }

  /** Whether a search of this user, or of anonymous, finds the issue. */
  public boolean finds(long issueId, @Nullable ApplicationUser user) {
    SandboxIssue copy = indexed.get(issueId);
    return copy != null
        && jira.permissions().hasPermission(ProjectPermissions.BROWSE_PROJECTS, copy, user);
  }

  private void read(long issueId) {
    SandboxIssue issue = (SandboxIssue) issues.getIssueObject(issueId);
    if (issue == null) {
      indexed.remove(issueId);
    } else {
      indexed.put(issueId, issue);
    }
  }
}
