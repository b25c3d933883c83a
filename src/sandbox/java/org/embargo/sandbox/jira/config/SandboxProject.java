package org.embargo.sandbox.jira.config;

import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import java.util.Collection;

/** A project. */
public record SandboxProject(ProjectRow row, Tables tables) implements Project {
  @Override
  public Long getId() {
    return row.id();
  }

  @Override
  public String getKey() {
    return row.key();
  }

  @Override
  public String getLeadUserKey() {
    return row.lead();
  }

  @Override
  public Collection<IssueType> getIssueTypes() {
    return new IssueTypeSchemes(tables).getIssueTypesForProject(this);
  }
}
