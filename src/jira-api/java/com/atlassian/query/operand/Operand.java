package com.atlassian.query.operand;

/** The right side of a clause. */
public interface Operand {}
