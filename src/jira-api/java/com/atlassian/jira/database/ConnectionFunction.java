package com.atlassian.jira.database;

/** Asks the database something; the connection is Jira's to close. */
public interface ConnectionFunction<R> {
  R run(DatabaseConnection connection);
}
