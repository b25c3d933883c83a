package org.embargo.sandbox.jira.config;

import com.atlassian.jira.security.roles.RoleActor;

/**
 * A member of a role in one project.
 *
 * @param parameter a user's key or a group's name, as {@code type} says
 */
public record ActorRow(long id, long roleId, long projectId, String type, String parameter)
    implements Row, RoleActor {
  public static final String USER = "atlassian-user-role-actor";
  public static final String GROUP = "atlassian-group-role-actor";

  @Override
  public String getType() {
    return type;
  }

  @Override
  public String getParameter() {
    return parameter;
  }
}
