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

/** Connects the product to Jira when both are ready, and disconnects it again. */
public final class Lifecycle implements LifecycleAware {
  private static final long MINUTE = Duration.ofMinutes(1).toMillis();

  private final EventPublisher events;
  private final SchedulerService scheduler;
  private final List<Object> listeners;
  private final List<MinuteJob> jobs;

  public Lifecycle(
      EventPublisher events,
      SchedulerService scheduler,
      List<Object> listeners,
      List<MinuteJob> jobs) {
    this.events = events;
    this.scheduler = scheduler;
    this.listeners = List.copyOf(listeners);
    this.jobs = List.copyOf(jobs);
  }

  @Override
  public void onStart() {
    listeners.forEach(events::register);
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
    listeners.forEach(events::unregister);
  }
}
