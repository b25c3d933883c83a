package com.atlassian.jira.issue.fields.config.manager;

import com.atlassian.jira.issue.context.JiraContextNode;
import com.atlassian.jira.issue.fields.ConfigurableField;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import java.util.List;

/** Decides which projects a configuration of a field applies to. */
public interface FieldConfigSchemeManager {
  FieldConfigScheme updateFieldConfigScheme(
      FieldConfigScheme scheme, List<JiraContextNode> contexts, ConfigurableField field);
}
