package com.atlassian.jira.issue.fields.screen;

import java.util.List;

/** The fields that a form shows. */
public interface FieldScreen {
  Long getId();

  String getName();

  List<FieldScreenTab> getTabs();

  boolean containsField(String fieldId);

  void removeTab(int position);

  void removeFieldScreenLayoutItem(String fieldId);
}
