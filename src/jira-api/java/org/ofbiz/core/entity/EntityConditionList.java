package org.ofbiz.core.entity;

import java.util.List;

/** Conditions that go together. */
public class EntityConditionList extends EntityCondition {
  private final List<? extends EntityCondition> conditions;
  private final EntityOperator operator;

  public EntityConditionList(
      List<? extends EntityCondition> conditionList, EntityOperator operator) {
    this.conditions = conditionList;
    this.operator = operator;
  }

  public EntityOperator getOperator() {
    return operator;
  }

  public EntityCondition getCondition(int index) {
    return conditions.get(index);
  }

  public int getConditionListSize() {
    return conditions.size();
  }
}
