package com.atlassian.jira.issue.fields.screen;

import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenScheme;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeEntity;

/** Makes schemes that are not stored yet. */
public interface FieldScreenFactory {
  FieldScreenScheme createFieldScreenScheme();

  IssueTypeScreenScheme createIssueTypeScreenScheme();

  IssueTypeScreenSchemeEntity createIssueTypeScreenSchemeEntity();
}
