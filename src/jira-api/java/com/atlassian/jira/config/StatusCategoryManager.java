package com.atlassian.jira.config;

import com.atlassian.jira.issue.status.category.StatusCategory;

/** Finds the categories of statuses. */
public interface StatusCategoryManager {
  StatusCategory getStatusCategoryByKey(String key);
}
