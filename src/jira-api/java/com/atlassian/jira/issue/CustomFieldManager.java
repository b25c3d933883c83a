package com.atlassian.jira.issue;

import com.atlassian.jira.exception.RemoveException;
import com.atlassian.jira.issue.context.JiraContextNode;
import com.atlassian.jira.issue.customfields.CustomFieldSearcher;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.issuetype.IssueType;
import java.util.List;
import org.ofbiz.core.entity.GenericEntityException;

/** Creates, finds and removes custom fields without asking for permissions. */
public interface CustomFieldManager {
  CustomField createCustomField(
      String name,
      String description,
      CustomFieldType type,
      CustomFieldSearcher searcher,
      List<JiraContextNode> contexts,
      List<IssueType> issueTypes)
      throws GenericEntityException;

  List<CustomField> getCustomFieldObjects();

  List<CustomField> getCustomFieldObjects(Long projectId, String issueTypeId);

  CustomFieldType getCustomFieldType(String key);

  CustomFieldSearcher getCustomFieldSearcher(String completeKey);

  void removeCustomField(CustomField field) throws RemoveException;
}
