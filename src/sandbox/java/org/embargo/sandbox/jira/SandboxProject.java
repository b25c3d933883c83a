package org.embargo.sandbox.jira;

import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import java.util.Collection;
import java.util.List;

/** The demo project. */
public record SandboxProject() implements Project {
  static final long ID = 10000;

  @Override
  public Long getId() {
    return ID;
  }

  @Override
  public String getKey() {
    return Demo.PROJECT_KEY;
  }

  @Override
  public Collection<IssueType> getIssueTypes() {
    return List.copyOf(Demo.ISSUE_TYPES);
  }
}
