package com.atlassian.jira.issue.fields.screen;

/** A field on a screen. */
public interface FieldScreenLayoutItem {
  String getFieldId();
}
