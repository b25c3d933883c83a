package com.atlassian.jira.config;

import com.atlassian.jira.issue.issuetype.IssueType;
import java.util.Collection;

/** Creates and removes issue types without asking for permissions. */
public interface IssueTypeManager {
  IssueType createIssueType(String name, String description, Long avatarId);

  Collection<IssueType> getIssueTypes();

  boolean hasAssociatedIssues(IssueType issueType);

  void removeIssueType(String id, String newIssueTypeId);
}
