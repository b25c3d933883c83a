package com.atlassian.jira.util;

import java.util.Set;

/** What a query is refused with. */
public interface MessageSet {
  void addErrorMessage(String errorMessage);

  boolean hasAnyErrors();

  Set<String> getErrorMessages();
}
