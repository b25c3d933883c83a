package com.atlassian.jira.event.project;

import com.atlassian.jira.project.version.Version;

/** A version was merged into another one. */
public class VersionMergeEvent extends AbstractVersionEvent {
  public VersionMergeEvent(Version version, Version mergedVersion) {
    super(version);
  }
}
