package com.atlassian.jira.issue.fields.screen;

import java.util.Collection;

/** Finds and removes screen schemes. */
public interface FieldScreenSchemeManager {
  Collection<FieldScreenScheme> getFieldScreenSchemes();

  FieldScreenScheme getFieldScreenScheme(Long id);

  void removeFieldScreenScheme(FieldScreenScheme scheme);
}
