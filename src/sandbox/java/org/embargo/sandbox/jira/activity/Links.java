package org.embargo.sandbox.jira.activity;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.link.IssueLink;
import com.atlassian.jira.issue.link.IssueLinkManager;
import java.util.List;
import org.embargo.sandbox.jira.Issues;
import org.embargo.sandbox.jira.SandboxIssue;
import org.embargo.sandbox.jira.config.Table;
import org.embargo.sandbox.jira.config.Tables;

/** What issues have to do with one another. */
public final class Links implements IssueLinkManager {
  private final Issues issues;
  private final Table<LinkRow> rows;
  private final History history;

  public Links(Tables tables, Issues issues, History history) {
    this.issues = issues;
    this.rows = tables.links;
    this.history = history;
  }

  public void add(SandboxIssue from, SandboxIssue to, String type) {
    rows.put(new LinkRow(rows.nextId(), from.getId(), to.getId(), type));
    history.addLink(from, to, type);
    history.addLink(to, from, type);
  }

  /** The ids of what it is linked to, whoever may see that. */
  public List<Long> of(long issueId) {
    return rows.where(row -> row.touches(issueId)).stream().map(row -> row.other(issueId)).toList();
  }

  @Override
  public List<IssueLink> getOutwardLinks(Long issueId) {
    return rows.where(row -> row.from() == issueId).stream().map(this::link).toList();
  }

  @Override
  public List<IssueLink> getInwardLinks(Long issueId) {
    return rows.where(row -> row.to() == issueId).stream().map(this::link).toList();
  }

  private IssueLink link(LinkRow row) {
    return new IssueLink() {
      @Override
      public Issue getSourceObject() {
        return issues.getIssueObject(row.from());
      }

      @Override
      public Issue getDestinationObject() {
        return issues.getIssueObject(row.to());
      }
    };
  }
}
