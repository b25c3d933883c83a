package com.atlassian.jira.event.project;

import com.atlassian.jira.project.version.Version;

/** Something that happened to a version. */
public class AbstractVersionEvent {
  public AbstractVersionEvent(Version version) {}
}
