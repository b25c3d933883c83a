package com.atlassian.jira.issue.fields.screen.issuetype;

import java.util.Collection;
import org.ofbiz.core.entity.GenericValue;

/** Tells which screen scheme an issue type has. */
public interface IssueTypeScreenScheme {
  Long getId();

  String getName();

  void setName(String name);

  void setDescription(String description);

  void store();

  boolean isDefault();

  Collection<IssueTypeScreenSchemeEntity> getEntities();

  void addEntity(IssueTypeScreenSchemeEntity entity);

  void removeEntity(String issueTypeId);

  Collection<GenericValue> getProjects();
}
