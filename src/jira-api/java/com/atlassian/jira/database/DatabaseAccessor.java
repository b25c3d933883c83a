package com.atlassian.jira.database;

import java.util.Optional;

/** Access to Jira's database, for what its managers do not answer. */
public interface DatabaseAccessor {
  <R> R executeQuery(ConnectionFunction<R> query);

  Optional<String> getSchemaName();
}
