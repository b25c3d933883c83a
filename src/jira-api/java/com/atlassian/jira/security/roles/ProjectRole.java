package com.atlassian.jira.security.roles;

/** A role that every project fills with its own members. */
public interface ProjectRole {
  Long getId();

  String getName();
}
