package com.atlassian.jira.event.project;

import com.atlassian.jira.project.version.Version;

/** Something that happened to a version. */
public abstract class AbstractVersionEvent {
  private final Version version;

  protected AbstractVersionEvent(Version version) {
    this.version = version;
  }

  public long getVersionId() {
    return version.getId();
  }

  public Version getVersion() {
    return version;
  }
}
