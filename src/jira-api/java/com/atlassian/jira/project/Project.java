package com.atlassian.jira.project;

import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.version.Version;
import java.util.Collection;

/** A project. */
public interface Project {
  Long getId();

  String getKey();

  String getName();

  Collection<IssueType> getIssueTypes();

  Collection<Version> getVersions();
}
