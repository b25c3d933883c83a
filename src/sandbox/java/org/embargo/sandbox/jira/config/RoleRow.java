package org.embargo.sandbox.jira.config;

import com.atlassian.jira.security.roles.ProjectRole;

/** A project role, which all projects have. */
public record RoleRow(long id, String name) implements Row, ProjectRole {
  @Override
  public Long getId() {
    return id;
  }

  @Override
  public String getName() {
    return name;
  }
}
