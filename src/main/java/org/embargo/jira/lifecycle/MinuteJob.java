package org.embargo.jira.lifecycle;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.config.JobRunnerKey;

/** Work that one node of the cluster does every minute. */
public final class MinuteJob implements JobRunner {
  private final String name;
  private final Runnable work;

  /**
   * @param name what Jira's administrators see
   */
  public MinuteJob(String name, Runnable work) {
    this.name = name;
    this.work = work;
  }

  String name() {
    return name;
  }

  JobRunnerKey key() {
    return JobRunnerKey.of(name);
  }

  @Override
  public JobRunnerResponse runJob(JobRunnerRequest request) {
    work.run();
    return JobRunnerResponse.success();
  }
}
