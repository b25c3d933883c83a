package com.atlassian.scheduler.config;

import java.util.Objects;

/** How and when a job runs. */
public final class JobConfig {
  private final JobRunnerKey jobRunnerKey;
  private final RunMode runMode;
  private final Schedule schedule;

  private JobConfig(JobRunnerKey jobRunnerKey, RunMode runMode, Schedule schedule) {
    this.jobRunnerKey = Objects.requireNonNull(jobRunnerKey, "jobRunnerKey");
    this.runMode = Objects.requireNonNull(runMode, "runMode");
    this.schedule = Objects.requireNonNull(schedule, "schedule");
  }

  public static JobConfig forJobRunnerKey(JobRunnerKey jobRunnerKey) {
    return new JobConfig(
        jobRunnerKey, RunMode.RUN_ONCE_PER_CLUSTER, Schedule.forInterval(0L, null));
  }

  public JobConfig withRunMode(RunMode newRunMode) {
    return new JobConfig(jobRunnerKey, newRunMode, schedule);
  }

  public JobConfig withSchedule(Schedule newSchedule) {
    return new JobConfig(jobRunnerKey, runMode, newSchedule);
  }

  public JobRunnerKey getJobRunnerKey() {
    return jobRunnerKey;
  }

  public Schedule getSchedule() {
    return schedule;
  }
}
