package com.atlassian.jira.util;

import java.util.LinkedHashSet;
import java.util.Set;

/** An empty one to begin with. */
public class MessageSetImpl implements MessageSet {
  private final Set<String> errors = new LinkedHashSet<>();

  public MessageSetImpl() {}

  @Override
  public void addErrorMessage(String errorMessage) {
    errors.add(errorMessage);
  }

  @Override
  public boolean hasAnyErrors() {
    return !errors.isEmpty();
  }

  @Override
  public Set<String> getErrorMessages() {
    return errors;
  }
}
