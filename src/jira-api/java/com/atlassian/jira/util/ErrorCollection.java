package com.atlassian.jira.util;

import java.util.Collection;

/** What went wrong, in words for the user. */
public interface ErrorCollection {
  boolean hasAnyErrors();

  Collection<String> getErrorMessages();

  void addErrorMessage(String message);
}
