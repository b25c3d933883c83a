package com.atlassian.scheduler.config;

import java.util.Date;

/** The parts of a schedule that repeats after a fixed time. */
public final class IntervalScheduleInfo {
  private final Date firstRunTime;
  private final long intervalInMillis;

  IntervalScheduleInfo(Date firstRunTime, long intervalInMillis) {
    if (intervalInMillis < 0L) {
      throw new IllegalArgumentException("negative interval: " + intervalInMillis);
    }
    this.firstRunTime = copy(firstRunTime);
    this.intervalInMillis = intervalInMillis;
  }

  public Date getFirstRunTime() {
    return copy(firstRunTime);
  }

  public long getIntervalInMillis() {
    return intervalInMillis;
  }

  private static Date copy(Date date) {
    return date == null ? null : new Date(date.getTime());
  }
}
