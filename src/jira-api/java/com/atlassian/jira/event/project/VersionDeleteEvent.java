package com.atlassian.jira.event.project;

import com.atlassian.jira.project.version.Version;

/** A version was deleted, or merged into another one. */
public class VersionDeleteEvent extends AbstractVersionEvent {
  public VersionDeleteEvent(Version version) {
    super(version);
  }
}
