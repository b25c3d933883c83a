package com.atlassian.jira.issue.fields.screen;

import java.util.Collection;

/** Tells which screen creating, editing and viewing an issue show. */
public interface FieldScreenScheme {
  Long getId();

  String getName();

  void setName(String name);

  void setDescription(String description);

  void store();

  Collection<FieldScreenSchemeItem> getFieldScreenSchemeItems();

  void addFieldScreenSchemeItem(FieldScreenSchemeItem item);
}
