package com.atlassian.jira.issue;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.version.Version;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;

/** An issue whose fields can be set. */
public interface MutableIssue extends Issue {
  void setSecurityLevelId(Long securityLevelId);

  void setSummary(String summary);

  void setDescription(String description);

  void setProjectObject(Project project);

  void setIssueTypeId(String issueTypeId);

  void setReporter(ApplicationUser reporter);

  void setFixVersions(Collection<Version> fixVersions);

  void setResolutionId(String resolutionId);

  void setStatusId(String statusId);
}
