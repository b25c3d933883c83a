package com.atlassian.jira.jql.operand;

import com.atlassian.query.operand.Operand;

/** One value that a clause is compared with. */
public class QueryLiteral {
  private final Long longValue;

  public QueryLiteral(Operand sourceOperand, Long longValue) {
    this.longValue = longValue;
  }

  public Long getLongValue() {
    return longValue;
  }
}
