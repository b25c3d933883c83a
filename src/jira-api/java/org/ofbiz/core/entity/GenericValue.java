package org.ofbiz.core.entity;

import java.util.Map;

/** A row that Jira's older methods take and return. */
public class GenericValue extends GenericEntity {
  public GenericValue(Map<String, ?> values) {
    super(values);
  }
}
