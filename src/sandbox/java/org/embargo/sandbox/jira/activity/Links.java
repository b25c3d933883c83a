package org.embargo.sandbox.jira.activity;

import java.util.List;
import org.embargo.sandbox.jira.SandboxIssue;
import org.embargo.sandbox.jira.config.Table;
import org.embargo.sandbox.jira.config.Tables;

/** What issues have to do with one another. */
public final class Links {
  private final Table<LinkRow> rows;
  private final History history;

  public Links(Tables tables, History history) {
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
}
