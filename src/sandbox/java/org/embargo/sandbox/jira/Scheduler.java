package org.embargo.sandbox.jira;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs jobs when it is told to look, by the sandbox's clock. */
public final class Scheduler implements SchedulerService {
  private static final Logger log = LoggerFactory.getLogger(Scheduler.class);

  private final Clock clock;
  private final Map<JobRunnerKey, JobRunner> runners = new ConcurrentHashMap<>();
  private final Map<JobId, Job> jobs = new ConcurrentHashMap<>();

  private final Switches switches;
  private final CurrentUser currentUser;

  public Scheduler(Clock clock, Switches switches, CurrentUser currentUser) {
    this.clock = clock;
    this.switches = switches;
    this.currentUser = currentUser;
  }

  private record Job(JobConfig config, Instant lastRun) {
    boolean isDue(Instant now) {
      long interval = config.getSchedule().getIntervalScheduleInfo().getIntervalInMillis();
      // A clock that was set back makes no job wait until it comes back to where it was.
      return Duration.between(lastRun, now).abs().toMillis() >= interval;
    }
  }

  @Override
  public void registerJobRunner(JobRunnerKey key, JobRunner runner) {
    runners.put(key, runner);
  }

  @Override
  public void unregisterJobRunner(JobRunnerKey key) {
    runners.remove(key);
  }

  @Override
  public void scheduleJob(JobId id, JobConfig config) {
    jobs.put(id, new Job(config, clock.instant()));
  }

  public synchronized void runDueJobs() {
    if (!switches.jobs) {
      return;
    }
    Instant now = clock.instant();
    jobs.replaceAll(
        (id, job) -> {
          Optional<JobRunner> runner =
              Optional.ofNullable(runners.get(job.config().getJobRunnerKey()));
          if (runner.isEmpty() || !job.isDue(now)) {
            return job;
          }
          try {
            asNobody(runner.get());
          } catch (RuntimeException e) {
            log.error("job {} failed", id, e);
          }
          return new Job(job.config(), now);
        });
  }

  /** A job of Jira's runs in a thread of its own, in no request. */
  private void asNobody(JobRunner runner) {
    Optional<User> caller = currentUser.get();
    currentUser.clear();
    try {
      runner.runJob(new JobRunnerRequest() {});
    } finally {
      currentUser.set(caller);
    }
  }
}
