package org.embargo.jira.lifecycle;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.sal.api.lifecycle.LifecycleAware;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.scheduler.SchedulerServiceException;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.RunMode;
import com.atlassian.scheduler.config.Schedule;
import java.time.Duration;
import org.embargo.jira.release.ClockJob;
import org.embargo.jira.release.VersionListener;
import org.embargo.jira.seal.IssueListener;

/** Connects the product to Jira when both are ready, and disconnects it again. */
public final class Lifecycle implements LifecycleAware {
  private static final JobId CLOCK = JobId.of("org.embargo.clock");

  private final EventPublisher events;
  private final SchedulerService scheduler;
  private final IssueListener issueListener;
  private final VersionListener versions;
  private final ClockJob clockJob;

  public Lifecycle(
      EventPublisher events,
      SchedulerService scheduler,
      IssueListener issueListener,
      VersionListener versions,
      ClockJob clockJob) {
    this.events = events;
    this.scheduler = scheduler;
    this.issueListener = issueListener;
    this.versions = versions;
    this.clockJob = clockJob;
  }

  @Override
  public void onStart() {
    events.register(issueListener);
    events.register(versions);
    scheduler.registerJobRunner(ClockJob.KEY, clockJob);
    try {
      scheduler.scheduleJob(
          CLOCK,
          JobConfig.forJobRunnerKey(ClockJob.KEY)
              .withRunMode(RunMode.RUN_ONCE_PER_CLUSTER)
              .withSchedule(Schedule.forInterval(Duration.ofMinutes(1).toMillis(), null)));
    } catch (SchedulerServiceException e) {
      throw new IllegalStateException("the clock job cannot be scheduled", e);
    }
  }

  @Override
  public void onStop() {
    scheduler.unregisterJobRunner(ClockJob.KEY);
    events.unregister(versions);
    events.unregister(issueListener);
  }
}
