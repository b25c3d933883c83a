package org.embargo.sandbox.jira;

import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.resolution.Resolution;
import com.atlassian.jira.issue.status.Status;

/** An issue type, a status or a resolution: to the sandbox they are all an id and a name. */
public record Constant(String id, String name) implements IssueType, Status, Resolution {
  @Override
  public String getId() {
    return id;
  }

  @Override
  public String getName() {
    return name;
  }
}
