package com.atlassian.jira.issue;

import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.label.Label;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.version.Version;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.Set;

/** An issue to read. */
public interface Issue {
  Long getId();

  String getKey();

  String getSummary();

  String getDescription();

  Project getProjectObject();

  Long getProjectId();

  String getIssueTypeId();

  String getResolutionId();

  String getReporterId();

  Timestamp getCreated();

  Collection<Version> getAffectedVersions();

  Collection<Version> getFixVersions();

  Set<Label> getLabels();

  Long getSecurityLevelId();

  String getAssigneeId();

  Object getCustomFieldValue(CustomField customField);

  Long getParentId();

  Collection<Issue> getSubTaskObjects();
}
