package com.atlassian.scheduler;

/** The outcome that a job reports. */
public final class JobRunnerResponse {
  private final String outcome;

  private JobRunnerResponse(String outcome) {
    this.outcome = outcome;
  }

  public static JobRunnerResponse success() {
    return new JobRunnerResponse("success");
  }

  @Override
  public String toString() {
    return outcome;
  }
}
