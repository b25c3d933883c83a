package org.embargo.sandbox.jira.config;

/** A row of a {@link Table}. Its id is never given again, as in Jira. */
interface Row {
  long id();
}
