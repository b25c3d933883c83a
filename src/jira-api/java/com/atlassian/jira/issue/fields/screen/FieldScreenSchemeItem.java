package com.atlassian.jira.issue.fields.screen;

/** The screen of one operation. */
public interface FieldScreenSchemeItem {
  FieldScreen getFieldScreen();

  void setFieldScreen(FieldScreen screen);

  String getIssueOperationName();
}
