package com.atlassian.jira.user;

/** A user. */
public interface ApplicationUser {
  String getKey();

  String getDisplayName();

  boolean isActive();
}
