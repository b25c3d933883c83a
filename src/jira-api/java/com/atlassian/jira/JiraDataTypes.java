package com.atlassian.jira;

/** The kinds that Jira has itself. */
public final class JiraDataTypes {
  public static final JiraDataType ISSUE = new JiraDataType() {};

  private JiraDataTypes() {}
}
