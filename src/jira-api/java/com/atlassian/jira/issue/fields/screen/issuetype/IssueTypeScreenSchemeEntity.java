package com.atlassian.jira.issue.fields.screen.issuetype;

import com.atlassian.jira.issue.fields.screen.FieldScreenScheme;

/** The screen scheme of one issue type. */
public interface IssueTypeScreenSchemeEntity {
  String getIssueTypeId();

  void setIssueTypeId(String issueTypeId);

  FieldScreenScheme getFieldScreenScheme();

  void setFieldScreenScheme(FieldScreenScheme scheme);
}
