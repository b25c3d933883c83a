package com.atlassian.jira.issue.fields.screen;

import java.util.List;

/** A tab of a screen. */
public interface FieldScreenTab {
  List<FieldScreenLayoutItem> getFieldScreenLayoutItems();

  void addFieldScreenLayoutItem(String fieldId);
}
