package org.embargo.app.setup;

/** The tracker refused to do a step; what was done before stays. */
public final class StepFailed extends RuntimeException {
  private static final long serialVersionUID = 1;

  public StepFailed(String reason) {
    super(reason);
  }

  public StepFailed(String reason, Throwable cause) {
    super(reason, cause);
  }
}
