package org.embargo.sandbox.jira.config;

/** A row of a {@link Table}. Its id is never given again, as in Jira. */
public interface Row {
  long id();
}
