package org.embargo.jira.project;

/** The resolutions that Jira has. */
public interface Resolutions {
  boolean has(String id);
}
