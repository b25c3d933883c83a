package org.embargo.sandbox.jira.config;

import com.atlassian.jira.issue.status.Status;

/** A status. */
public record StatusRow(long id, String name, String categoryKey) implements Row, Status {
  @Override
  public String getId() {
    return String.valueOf(id);
  }

  @Override
  public String getName() {
    return name;
  }
}
