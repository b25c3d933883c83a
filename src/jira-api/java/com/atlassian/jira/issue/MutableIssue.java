package com.atlassian.jira.issue;

import com.atlassian.jira.issue.fields.CustomField;

/** An issue whose fields can be set. */
public interface MutableIssue extends Issue {
  void setSecurityLevelId(Long securityLevelId);

  void setCustomFieldValue(CustomField customField, Object value);
}
