package com.atlassian.jira.issue;

import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.resolution.Resolution;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.version.Version;
import com.atlassian.jira.user.ApplicationUser;
import java.sql.Timestamp;
import java.util.Collection;

/** An issue to read. */
public interface Issue {
  Long getId();

  String getKey();

  Project getProjectObject();

  Long getProjectId();

  String getIssueTypeId();

  IssueType getIssueType();

  String getSummary();

  String getDescription();

  Status getStatus();

  Resolution getResolution();

  String getResolutionId();

  ApplicationUser getReporter();

  String getReporterId();

  ApplicationUser getAssignee();

  Collection<Version> getFixVersions();

  Collection<Version> getAffectedVersions();

  Long getSecurityLevelId();

  Timestamp getCreated();

  boolean isSubTask();
}
