package com.atlassian.jira.exception;

/** Stored data could not be read or written. */
public class DataAccessException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DataAccessException(String message) {
    super(message);
  }
}
