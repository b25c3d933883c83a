package org.ofbiz.core.entity.model;

/** The description of a table. */
public class ModelEntity {
  private ModelEntity() {}
}
