package org.ofbiz.core.entity;

import java.util.Map;
import org.ofbiz.core.entity.model.ModelEntity;

/** A row that Jira's older methods take and return. */
public class GenericValue extends GenericEntity {
  public GenericValue(ModelEntity modelEntity, Map<String, ?> values) {
    super(values);
  }
}
