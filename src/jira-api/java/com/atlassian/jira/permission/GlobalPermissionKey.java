package com.atlassian.jira.permission;

/** The key of a permission for the whole product. */
public final class GlobalPermissionKey {
  public static final GlobalPermissionKey ADMINISTER = new GlobalPermissionKey();

  private GlobalPermissionKey() {}
}
