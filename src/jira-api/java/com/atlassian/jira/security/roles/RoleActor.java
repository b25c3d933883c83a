package com.atlassian.jira.security.roles;

/** A user, a group or another kind of member of a role. */
public interface RoleActor {
  String getType();

  String getParameter();
}
