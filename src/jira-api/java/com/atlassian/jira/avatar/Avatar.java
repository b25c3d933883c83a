package com.atlassian.jira.avatar;

/** The picture of a project, a user or an issue type. */
public interface Avatar {
  Long getId();
}
