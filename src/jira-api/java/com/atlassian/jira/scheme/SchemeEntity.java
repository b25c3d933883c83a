package com.atlassian.jira.scheme;

/** One grant of a scheme. */
public class SchemeEntity {
  private final String type;
  private final String parameter;
  private final Object entityTypeId;

  public SchemeEntity(String type, String parameter, Object entityTypeId) {
    this.type = type;
    this.parameter = parameter;
    this.entityTypeId = entityTypeId;
  }

  public String getType() {
    return type;
  }

  public String getParameter() {
    return parameter;
  }

  public Object getEntityTypeId() {
    return entityTypeId;
  }
}
