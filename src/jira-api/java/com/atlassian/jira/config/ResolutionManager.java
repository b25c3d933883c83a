package com.atlassian.jira.config;

import com.atlassian.jira.issue.resolution.Resolution;

/** Finds resolutions. */
public interface ResolutionManager {
  Resolution getResolution(String id);
}
