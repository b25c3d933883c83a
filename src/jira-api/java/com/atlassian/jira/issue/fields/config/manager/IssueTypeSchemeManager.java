package com.atlassian.jira.issue.fields.config.manager;

import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import java.util.Collection;
import java.util.List;

/** Decides which issue types a project offers. */
public interface IssueTypeSchemeManager {
  FieldConfigScheme create(String name, String description, List<String> optionIds);

  FieldConfigScheme update(FieldConfigScheme scheme, Collection<String> optionIds);

  Collection<IssueType> getIssueTypesForScheme(FieldConfigScheme scheme);

  FieldConfigScheme getDefaultIssueTypeScheme();

  Collection<IssueType> getIssueTypesForDefaultScheme();

  void deleteScheme(FieldConfigScheme scheme);

  FieldConfigScheme getConfigScheme(Project project);

  boolean isDefaultIssueTypeScheme(FieldConfigScheme scheme);

  List<FieldConfigScheme> getAllSchemes();

  Collection<IssueType> getIssueTypesForProject(Project project);

  IssueType getDefaultValue(FieldConfig config);

  void setDefaultValue(FieldConfig config, String optionId);
}
