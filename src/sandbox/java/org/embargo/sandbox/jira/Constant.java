package org.embargo.sandbox.jira;

import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.resolution.Resolution;

/** An issue type, a status or a resolution: to the sandbox they are all an id and a name. */
public record Constant(String id, String name) implements IssueType, Resolution {
  @Override
  public String getId() {
    return id;
  }

  public String getName() {
    return name;
  }
}
