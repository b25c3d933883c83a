package org.embargo.core.setup.step;

/** Jira's categories of statuses, by the keys that its REST API gives them. */
public enum Category {
  NEW("new"),
  IN_PROGRESS("indeterminate"),
  DONE("done");

  private final String key;

  Category(String key) {
    this.key = key;
  }

  public String key() {
    return key;
  }
}
