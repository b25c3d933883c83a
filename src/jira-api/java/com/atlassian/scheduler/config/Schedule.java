package com.atlassian.scheduler.config;

import java.util.Date;

/** The times at which a job runs. */
public final class Schedule {
  private final IntervalScheduleInfo interval;

  private Schedule(IntervalScheduleInfo interval) {
    this.interval = interval;
  }

  public static Schedule forInterval(long intervalInMillis, Date firstRunTime) {
    return new Schedule(new IntervalScheduleInfo(intervalInMillis));
  }

  public IntervalScheduleInfo getIntervalScheduleInfo() {
    return interval;
  }
}
