package com.atlassian.jira.issue.fields;

import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import java.util.List;

/** A field that an administrator added. */
public interface CustomField extends ConfigurableField {
  String getId();

  String getName();

  CustomFieldType getCustomFieldType();

  List<FieldConfigScheme> getConfigurationSchemes();
}
