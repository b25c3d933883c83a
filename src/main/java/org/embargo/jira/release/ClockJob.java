package org.embargo.jira.release;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.config.JobRunnerKey;
import org.embargo.app.PublishDue;

/** Looks every minute for embargoes that are over. */
public final class ClockJob implements JobRunner {
  public static final JobRunnerKey KEY = JobRunnerKey.of("org.embargo.clock");

  private final PublishDue publishDue;

  public ClockJob(PublishDue publishDue) {
    this.publishDue = publishDue;
  }

  @Override
  public JobRunnerResponse runJob(JobRunnerRequest request) {
    publishDue.run();
    return JobRunnerResponse.success();
  }
}
