package com.atlassian.jira.issue.fields;

/** Finds the fields of issues. */
public interface FieldManager {
  ConfigurableField getConfigurableField(String id);

  void refresh();
}
