package com.atlassian.jira.bc;

import com.atlassian.jira.util.ErrorCollection;

/** The result of a service or the errors that prevented it. */
public interface ServiceOutcome<T> {
  boolean isValid();

  T getReturnedValue();

  ErrorCollection getErrorCollection();
}
