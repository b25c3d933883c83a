package com.atlassian.jira.scheme;

import java.util.Collection;
import java.util.List;

/** A named set of grants that projects share. */
public class Scheme {
  private final Long id;
  private final String name;
  private final Collection<SchemeEntity> entities;

  public Scheme(Long id, String type, String name, Collection<SchemeEntity> entities) {
    this.id = id;
    this.name = name;
    this.entities = List.copyOf(entities);
  }

  public Long getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  public Collection<SchemeEntity> getEntities() {
    return entities;
  }
}
