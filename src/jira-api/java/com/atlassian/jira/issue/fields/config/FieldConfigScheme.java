package com.atlassian.jira.issue.fields.config;

import java.util.List;

/** A named configuration of a field and the projects that it applies to. */
public interface FieldConfigScheme {
  Long getId();

  String getName();

  FieldConfig getOneAndOnlyConfig();

  List<Long> getAssociatedProjectIds();
}
