package com.atlassian.jira.security;

import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.user.ApplicationUser;

/** Answers what a user may do in the whole product. */
public interface GlobalPermissionManager {
  boolean hasPermission(GlobalPermissionKey permissionKey, ApplicationUser user);
}
