package com.atlassian.jira.issue.fields.screen;

import java.util.Collection;

/** Finds and removes screens. */
public interface FieldScreenManager {
  FieldScreen getFieldScreen(Long id);

  Collection<FieldScreen> getFieldScreens();

  void removeFieldScreen(Long id);
}
