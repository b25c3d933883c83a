package com.atlassian.query.clause;

/** A clause without clauses in it. */
public interface TerminalClause {}
