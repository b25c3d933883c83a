package com.atlassian.jira.issue.label;

/** A word that an issue is marked with. */
public interface Label {
  String getLabel();
}
