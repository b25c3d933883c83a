package com.atlassian.scheduler;

/** Work that the scheduler calls. */
public interface JobRunner {
  JobRunnerResponse runJob(JobRunnerRequest request);
}
