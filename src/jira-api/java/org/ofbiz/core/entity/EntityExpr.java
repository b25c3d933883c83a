package org.ofbiz.core.entity;

/** A field compared with a value. */
public class EntityExpr extends EntityCondition {
  private final String field;
  private final EntityOperator operator;
  private final Object value;

  public EntityExpr(String lhs, EntityOperator operator, Object rhs) {
    this.field = lhs;
    this.operator = operator;
    this.value = rhs;
  }

  public Object getLhs() {
    return field;
  }

  public EntityOperator getOperator() {
    return operator;
  }

  public Object getRhs() {
    return value;
  }
}
