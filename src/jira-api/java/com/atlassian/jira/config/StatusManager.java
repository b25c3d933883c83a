package com.atlassian.jira.config;

import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.issue.status.category.StatusCategory;
import java.util.Collection;

/** Creates and removes statuses without asking for permissions. */
public interface StatusManager {
  Status createStatus(String name, String description, String iconUrl, StatusCategory category);

  Collection<Status> getStatuses();

  void removeStatus(String id);
}
