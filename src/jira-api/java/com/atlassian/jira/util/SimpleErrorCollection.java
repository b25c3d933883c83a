package com.atlassian.jira.util;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects errors in memory. */
public class SimpleErrorCollection implements ErrorCollection {
  private final List<String> messages = new ArrayList<>();

  public SimpleErrorCollection() {}

  @Override
  public boolean hasAnyErrors() {
    return !messages.isEmpty();
  }

  @Override
  public Collection<String> getErrorMessages() {
    return messages;
  }

  @Override
  public void addErrorMessage(String message) {
    messages.add(message);
  }
}
