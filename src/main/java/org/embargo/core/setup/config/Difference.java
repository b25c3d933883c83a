package org.embargo.core.setup.config;

/** What something of a project is now, and what it will be. */
public record Difference(String subject, String now, String then) {
  public boolean isChange() {
    return !now.equals(then);
  }
}
