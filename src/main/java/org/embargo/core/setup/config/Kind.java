package org.embargo.core.setup.config;

/** The kinds of things that a setup makes in the tracker, and that have names. */
public enum Kind {
  ROLE,
  ISSUE_TYPE,
  ISSUE_TYPE_SCHEME,
  FIELD,
  SECURITY_SCHEME,
  STATUS,
  SCREEN,
  SCREEN_SCHEME,
  ISSUE_TYPE_SCREEN_SCHEME,
  WORKFLOW,
  WORKFLOW_SCHEME
}
