package org.embargo.sandbox.jira.config;

/** A workflow as Jira stores it. */
public record WorkflowRow(long id, String name, String xml) implements Row {
  /** The one that cannot be changed, and that is used where no other is chosen. */
  public static final String SYSTEM = "jira";
}
