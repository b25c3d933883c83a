package com.atlassian.jira.issue.index;

/** The index cannot be written. */
public class IndexException extends Exception {
  private static final long serialVersionUID = 1;

  public IndexException(String message) {
    super(message);
  }
}
