package org.embargo.sandbox.jira.config;

import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import org.jspecify.annotations.Nullable;

/** What projects choose schemes for. */
public enum SchemeKind {
  SECURITY,
  PERMISSION,
  NOTIFICATION,
  WORKFLOW,
  ISSUE_TYPE,
  ISSUE_TYPE_SCREEN;

  /** What a line is about: a level, a permission, an event or an issue type. */
  @Nullable Object entityTypeId(@Nullable String stored) {
    if (stored == null) {
      return null;
    }
    return switch (this) {
      case SECURITY, NOTIFICATION -> Long.valueOf(stored);
      case PERMISSION -> new ProjectPermissionKey(stored);
      case WORKFLOW, ISSUE_TYPE, ISSUE_TYPE_SCREEN -> stored;
    };
  }

  static @Nullable String stored(@Nullable Object entityTypeId) {
    if (entityTypeId == null) {
      return null;
    }
    return entityTypeId instanceof ProjectPermissionKey key
        ? key.permissionKey()
        : entityTypeId.toString();
  }
}
