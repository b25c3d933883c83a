package com.atlassian.jira.issue.customfields;

/** What a custom field holds. */
public interface CustomFieldType {
  String getKey();
}
