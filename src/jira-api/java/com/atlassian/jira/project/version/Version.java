package com.atlassian.jira.project.version;

/** A version of a project. */
public interface Version {
  Long getId();

  String getName();

  boolean isReleased();
}
