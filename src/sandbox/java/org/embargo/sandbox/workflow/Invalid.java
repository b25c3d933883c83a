package org.embargo.sandbox.workflow;

/** A request that Jira answers with 400: which field, and why. An empty field is the whole form. */
public final class Invalid extends Exception {
  private static final long serialVersionUID = 1;
  private final String field;

  public Invalid(String field, String message) {
    super(message);
    this.field = field;
  }

  public String field() {
    return field;
  }
}
