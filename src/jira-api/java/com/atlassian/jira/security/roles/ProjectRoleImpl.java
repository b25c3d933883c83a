package com.atlassian.jira.security.roles;

/** A role as it is handed over for creation. */
public class ProjectRoleImpl implements ProjectRole {
  private final Long id;
  private final String name;

  public ProjectRoleImpl(String name, String description) {
    this(null, name, description);
  }

  public ProjectRoleImpl(Long id, String name, String description) {
    this.id = id;
    this.name = name;
  }

  @Override
  public Long getId() {
    return id;
  }

  @Override
  public String getName() {
    return name;
  }
}
