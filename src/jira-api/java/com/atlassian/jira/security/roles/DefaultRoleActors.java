package com.atlassian.jira.security.roles;

import com.atlassian.jira.user.ApplicationUser;
import java.util.Set;

/** The members of a role. */
public interface DefaultRoleActors {
  Set<RoleActor> getRoleActors();

  Set<ApplicationUser> getApplicationUsers();
}
