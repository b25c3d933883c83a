package org.embargo.sandbox.jira.config;

import com.atlassian.jira.issue.resolution.Resolution;

/** A resolution. */
public record ResolutionRow(long id, String name) implements Row, Resolution {
  @Override
  public String getId() {
    return String.valueOf(id);
  }

  @Override
  public String getName() {
    return name;
  }
}
