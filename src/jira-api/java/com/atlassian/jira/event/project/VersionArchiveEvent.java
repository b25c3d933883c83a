package com.atlassian.jira.event.project;

import com.atlassian.jira.project.version.Version;

/** A version was archived. */
public class VersionArchiveEvent extends AbstractVersionEvent {
  public VersionArchiveEvent(Version version) {
    super(version);
  }
}
