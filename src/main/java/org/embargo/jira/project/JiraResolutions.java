package org.embargo.jira.project;

import com.atlassian.jira.config.ResolutionManager;

/** As Jira's manager tells. */
final class JiraResolutions implements Resolutions {
  private final ResolutionManager manager;

  JiraResolutions(ResolutionManager manager) {
    this.manager = manager;
  }

  @Override
  public boolean has(String id) {
    return manager.getResolution(id) != null;
  }
}
