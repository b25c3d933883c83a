package org.ofbiz.core.entity;

/** How a field compares with a value, or conditions go together. */
public class EntityOperator {
  public static final EntityOperator EQUALS = new EntityOperator("=");
  public static final EntityOperator GREATER_THAN = new EntityOperator(">");
  public static final EntityOperator GREATER_THAN_EQUAL_TO = new EntityOperator(">=");
  public static final EntityOperator IN = new EntityOperator("IN");
  public static final EntityOperator AND = new EntityOperator("AND");

  private final String code;

  EntityOperator(String code) {
    this.code = code;
  }

  public String getCode() {
    return code;
  }
}
