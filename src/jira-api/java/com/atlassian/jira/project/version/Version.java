package com.atlassian.jira.project.version;

import com.atlassian.jira.project.Project;
import java.util.Date;

/** A version of a project. */
public interface Version {
  Long getId();

  String getName();

  Project getProject();

  boolean isReleased();

  boolean isArchived();

  Date getReleaseDate();
}
