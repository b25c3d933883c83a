package com.atlassian.jira.event.type;

/** A constant that shows its name. */
final class NamedEventDispatchOption implements EventDispatchOption {
  private final String name;

  NamedEventDispatchOption(String name) {
    this.name = name;
  }

  @Override
  public String toString() {
    return name;
  }
}
