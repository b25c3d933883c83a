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
import java.util.List;
import org.embargo.jira.release.VersionListener;
import org.embargo.jira.seal.IssueListener;

/** Connects the product to Jira when both are ready, and disconnects it again. */
public final class Lifecycle implements LifecycleAware {
  private static final long MINUTE = Duration.ofMinutes(1).toMillis();

  private final EventPublisher events;
  private final SchedulerService scheduler;
  private final IssueListener issueListener;
  private final VersionListener versions;
  private final List<MinuteJob> jobs;

  public Lifecycle(
      EventPublisher events,
      SchedulerService scheduler,
      IssueListener issueListener,
      VersionListener versions,
      List<MinuteJob> jobs) {
    this.events = events;
    this.scheduler = scheduler;
    this.issueListener = issueListener;
    this.versions = versions;
    this.jobs = List.copyOf(jobs);
  }

  @Override
  public void onStart() {
    events.register(issueListener);
    events.register(versions);
    jobs.forEach(this::schedule);
  }

  private void schedule(MinuteJob job) {
    scheduler.registerJobRunner(job.key(), job);
    try {
      scheduler.scheduleJob(
          JobId.of(job.name()),
          JobConfig.forJobRunnerKey(job.key())
              .withRunMode(RunMode.RUN_ONCE_PER_CLUSTER)
              .withSchedule(Schedule.forInterval(MINUTE, null)));
    } catch (SchedulerServiceException e) {
      throw new IllegalStateException("the job " + job.name() + " cannot be scheduled", e);
    }
  }

  @Override
  public void onStop() {
    jobs.forEach(job -> scheduler.unregisterJobRunner(job.key()));
    events.unregister(versions);
    events.unregister(issueListener);
  }
}
