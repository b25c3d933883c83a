package org.ofbiz.core.entity;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;

/** A row of the database with its values by column. */
public class GenericEntity {
  private final Map<String, Object> values;

  GenericEntity(Map<String, ?> values) {
    this.values = new HashMap<>(values);
  }

  public Object get(String name) {
    return values.get(name);
  }

  public Long getLong(String name) {
    return (Long) values.get(name);
  }

  public Timestamp getTimestamp(String name) {
    return (Timestamp) values.get(name);
  }

  public void set(String name, Object value) {
    values.put(name, value);
  }
}
