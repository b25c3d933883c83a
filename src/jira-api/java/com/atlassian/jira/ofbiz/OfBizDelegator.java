package com.atlassian.jira.ofbiz;

import java.util.Collection;
import java.util.List;
import org.ofbiz.core.entity.EntityCondition;
import org.ofbiz.core.entity.GenericValue;

/** Access to the rows of Jira's own tables. */
public interface OfBizDelegator {
  List<GenericValue> findByCondition(
      String entityName, EntityCondition condition, Collection<String> fields);
}
