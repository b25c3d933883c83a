package com.atlassian.jira.database;

import java.sql.Connection;

/** A connection of Jira's. */
public interface DatabaseConnection {
  Connection getJdbcConnection();
}
